/** Bundles the command line tool into dist/, with the two WebAssembly files of the HCL parser beside it. */
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, 'dist');
// Built beside and moved in, so that two starts at once never see half a bundle.
const fresh = join(import.meta.dirname, `dist-${process.pid}`);
mkdirSync(fresh, { recursive: true });
await build({
  entryPoints: [join(import.meta.dirname, 'src/main.ts')],
  outfile: join(fresh, 'stackstage.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  minifySyntax: true,
  minifyWhitespace: true,
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
cpSync(
  require.resolve('web-tree-sitter/web-tree-sitter.wasm'),
  join(fresh, 'web-tree-sitter.wasm'),
);
cpSync(
  require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm'),
  join(fresh, 'tree-sitter-hcl.wasm'),
);
rmSync(folder, { recursive: true, force: true });
renameSync(fresh, folder);
