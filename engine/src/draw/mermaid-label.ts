import { isPlainChar } from './plain-char.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '#amp;',
  '"': '#quot;',
  '<': '#lt;',
  '>': '#gt;',
  '#': '#35;',
  ';': '#59;',
  '`': '#96;',
  '%': '#37;',
  '\\': '#92;',
  '*': '#42;',
  '~': '#126;',
};

/** What Mermaid acts on after it has decoded all entities: a line break, a formula, its own signs for entities. */
const pairs: ReadonlySet<string> = new Set(['\\n', '$$', 'ﬂ°', '¶ß']);
/** Shows nothing, and keeps apart what would be more than text. */
const joiner = '#8288;';

/** Stands for what isn't seen or steers other text, as in the SVG. */
const replacement = '\uFFFD';

/**
 * Text for a label in quotes: what Mermaid, Markdown in it or HTML would read as more than text becomes an
 * entity. A list's first sign counts too: Mermaid writes "Unsupported markdown: list" in its place.
 *
 * @param longest in characters; what is beyond becomes an ellipsis
 */
export function mermaidLabel(text: string, longest = 80): string {
  const whole = [...text.toWellFormed()];
  if (whole.length === 0) return ' '; // a label of nothing is no label to Mermaid
  const chars = whole.length > longest ? [...whole.slice(0, longest - 1), '…'] : whole;
  const list = /^\s*(?:[-+]|\d{1,9}[.)])/.exec(text)?.[0].length ?? 0;
  return chars
    .map((char, index) => {
      if (!isPlainChar(char)) return replacement;
      const glue = actsWithLast(chars, index) ? joiner : '';
      const emphasis = char === '_' && !(isWord(chars[index - 1]) && isWord(chars[index + 1]));
      if (emphasis || index === list - 1) return `${glue}#${char.codePointAt(0)};`;
      return glue + (entities[char] ?? char);
    })
    .join('');
}

/** Whether a character and the one before it are, or begin, what Mermaid acts on; `:fa-` makes an icon. */
function actsWithLast(chars: readonly string[], index: number): boolean {
  const [last, char] = [chars[index - 1] ?? '', chars[index] ?? ''];
  return (
    pairs.has(last + char) || (last === ':' && chars.slice(index, index + 3).join('') === 'fa-')
  );
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
