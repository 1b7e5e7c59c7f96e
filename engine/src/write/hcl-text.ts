/** A part of a text: literal, or an expression put into it. */
export type TemplatePart = string | { readonly expression: string };

/** A Terraform string literal. */
export function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/**
 * Text with expressions in it: several lines become a heredoc,
 * where that gives back the same text, and everything else a literal.
 */
export function template(given: readonly TemplatePart[]): string {
  const parts = joined(given);
  if (fitsHeredoc(parts)) {
    const lines = parts.map((part) =>
      typeof part === 'string' ? interpolationsEscaped(part) : `\${${part.expression}}`,
    );
    return `<<EOT\n${lines.join('')}EOT`;
  }
  const inside = parts.map((part) =>
    typeof part === 'string' ? escaped(part) : `\${${part.expression}}`,
  );
  return `"${inside.join('')}"`;
}

/** Neighbouring literals as one; a `$` or `%` before an expression as an expression, or it would escape it. */
function joined(given: readonly TemplatePart[]): readonly TemplatePart[] {
  if (given.every((part) => typeof part === 'string')) return [given.join('')];
  const parts: TemplatePart[] = [];
  for (const part of given) {
    const last = parts.at(-1);
    if (typeof part === 'string') {
      if (typeof last === 'string') parts[parts.length - 1] = last + part;
      else if (part !== '') parts.push(part);
    } else {
      const sign = typeof last === 'string' ? signsAtEnd(last) : '';
      if (sign && typeof last === 'string')
        parts.splice(-1, 1, last.slice(0, -sign.length), { expression: `"${sign}"` });
      parts.push(part);
    }
  }
  return parts;
}

function signsAtEnd(text: string): string {
  let start = text.length;
  while (start > 0 && (text[start - 1] === '$' || text[start - 1] === '%')) start--;
  return text.slice(start);
}

/** Whole lines, at least two, of printable characters, none of which could end the heredoc. */
function fitsHeredoc(parts: readonly TemplatePart[]): boolean {
  const last = parts.at(-1);
  if (typeof last !== 'string' || !last.endsWith('\n')) return false;
  const literal = parts.map((part) => (typeof part === 'string' ? part : 'x')).join('');
  if (literal.indexOf('\n') === literal.length - 1) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a heredoc can't hold
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(literal)) return false;
  if (parts.some((part) => typeof part !== 'string' && part.expression.includes('\n')))
    return false;
  return literal.isWellFormed() && !/^[ \t]*EOT[ \t]*$/m.test(literal);
}

const plain = /^[ !#$%&'()*+,\-./0-9:;<=>?@A-Z[\]^_`a-z{|}~]*$/;
const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

function escaped(text: string): string {
  if (plain.test(text)) return interpolationsEscaped(text);
  const chars = [...text.toWellFormed()]
    .map((char) => escapes[char] ?? (isControl(char) ? unicode(char) : char))
    .join('');
  return interpolationsEscaped(chars);
}

function interpolationsEscaped(text: string): string {
  // A function, as in a replacement text `$$` would stand for one `$`.
  return text.replaceAll('${', () => '$${').replaceAll('%{', '%%{');
}

function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}

function unicode(char: string): string {
  return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
