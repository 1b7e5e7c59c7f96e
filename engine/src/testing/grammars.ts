import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Grammars, loadGrammars } from '../source/hcl/grammars.ts';

const require = createRequire(import.meta.url);
let loaded: Promise<Grammars> | undefined;

/** The grammars, loaded once per test process from the installed packages. */
export function testGrammars(): Promise<Grammars> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Grammars> {
  const [runtime, hcl] = await Promise.all([
    readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    readFile(require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm')),
  ]);
  return loadGrammars({ runtime, hcl });
}
