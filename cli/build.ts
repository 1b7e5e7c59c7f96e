/** Bundles the command line tool into dist/, with the two WebAssembly files of the HCL parser beside it. */
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, 'dist');
// Built beside and moved in file by file, so that several starts at once never see half a bundle.
const fresh = join(folder, `.fresh-${process.pid}`);
const grammars = {
  'web-tree-sitter.wasm': 'web-tree-sitter/web-tree-sitter.wasm',
  'tree-sitter-hcl.wasm': '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
};

mkdirSync(fresh, { recursive: true });
try {
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
  for (const [name, from] of Object.entries(grammars)) {
    cpSync(require.resolve(from), join(fresh, name));
    renameSync(join(fresh, name), join(folder, name));
  }
  renameSync(join(fresh, 'stackstage.js'), join(folder, 'stackstage.js'));
} catch {
  process.exitCode = 1; // esbuild has said what is wrong.
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
