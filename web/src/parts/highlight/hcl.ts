import type { HLJSApi, Language, Mode } from 'highlight.js';

/** HCL, the language of Terraform, as far as colours need it. */
export function hcl(api: HLJSApi): Language {
  const literal = ['true', 'false', 'null'];
  const interpolation: Mode = {
    className: 'subst',
    begin: /[$%]\{/,
    end: /\}/,
    contains: ['self'],
  };
  const escaped = { begin: /\\.|\$\$\{|%%\{/ };
  const text: Mode = {
    className: 'string',
    begin: '"',
    end: '"',
    contains: [escaped, interpolation],
  };
  const heredoc = api.END_SAME_AS_BEGIN({
    className: 'string',
    begin: /<<-?\s*(\w+)\n/,
    end: /^[ \t]*(\w+)$/m,
    contains: [interpolation],
  });
  return {
    name: 'HCL',
    keywords: { keyword: ['for', 'in', 'if', 'else', 'endif', 'endfor'], literal },
    contains: [
      api.HASH_COMMENT_MODE,
      api.C_LINE_COMMENT_MODE,
      api.C_BLOCK_COMMENT_MODE,
      text,
      heredoc,
      { className: 'number', begin: /\b\d+(?:\.\d+)?(?:[eE][-+]?\d+)?\b/ },
      // `name = value`, but not `a == b`
      { className: 'attr', begin: /^[ \t]*[\w-]+(?=\s*=(?!=))/m },
      // `resource "aws_s3_bucket" "logs" {`, `lifecycle {`
      { className: 'keyword', begin: /^[ \t]*[A-Za-z_][\w-]*(?=(?:\s+"[^"\n]*")*\s*\{)/m },
      { className: 'built_in', begin: /\b[a-z_]\w*(?=\()/ },
    ],
  };
}
