import { Language, Parser } from 'web-tree-sitter';

/** Parsers made from WebAssembly; make them once per process with {@link loadGrammars}. */
export interface Grammars {
  readonly hcl: Parser;
}

/** The bytes of the WebAssembly files, fetched by the host: the engine opens no file itself. */
export interface GrammarBytes {
  /** `web-tree-sitter.wasm` of the package web-tree-sitter. */
  readonly runtime: Uint8Array;
  /** `tree-sitter-hcl.wasm` of the package @tree-sitter-grammars/tree-sitter-hcl. */
  readonly hcl: Uint8Array;
}

/** @throws when the bytes are not those files: a defect of the host, not of the user */
export async function loadGrammars(bytes: GrammarBytes): Promise<Grammars> {
  await Parser.init({ wasmBinary: bytes.runtime });
  const hcl = new Parser();
  hcl.setLanguage(await Language.load(bytes.hcl));
  return { hcl };
}
