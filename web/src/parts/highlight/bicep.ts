import type { HLJSApi, Language } from 'highlight.js';

const keyword =
  'targetScope scope metadata param var resource existing module output type func import provider for in if as using extends assert with';

/** Bicep, as far as colours need it. */
export function bicep(api: HLJSApi): Language {
  const interpolation = { className: 'subst', begin: /\$\{/, end: /\}/ };
  return {
    name: 'Bicep',
    keywords: { keyword: keyword.split(' '), literal: ['true', 'false', 'null'] },
    contains: [
      api.C_LINE_COMMENT_MODE,
      api.C_BLOCK_COMMENT_MODE,
      { className: 'string', begin: "'''", end: "'''" },
      { className: 'string', begin: "'", end: "'", contains: [{ begin: /\\./ }, interpolation] },
      { className: 'number', begin: /\b\d+\b/ },
      { className: 'attr', begin: /^[ \t]*[\w-]+(?=\s*:)/m },
      { className: 'title', begin: /^[ \t]*@\w+(?=\()/m },
      { className: 'built_in', begin: /\b[a-z]\w*(?=\()/ },
    ],
  };
}
