const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  [' ', ' '],
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['v', '\v'],
]);
const digits: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
]);

/** What a text in double quotes says; none when an escape is not of the usual ones. */
export function doubleQuoted(inside: string): string | undefined {
  let at = inside.indexOf('\\');
  if (at === -1) return inside;
  let result = '';
  let from = 0;
  for (; at !== -1; at = inside.indexOf('\\', from)) {
    result += inside.slice(from, at);
    const char = inside.charAt(at + 1);
    const plain = escapes.get(char);
    const length = digits.get(char);
    if (plain !== undefined) {
      result += plain;
      from = at + 2;
    } else if (length !== undefined) {
      const code = inside.slice(at + 2, at + 2 + length);
      if (code.length !== length || !/^[0-9a-fA-F]+$/.test(code)) return undefined;
      result += String.fromCharCode(Number.parseInt(code, 16));
      from = at + 2 + length;
    } else return undefined;
  }
  return (result + inside.slice(from)).toWellFormed();
}

export interface BlockText {
  readonly text: string;
  /** After its last character that is no white space. */
  readonly end: number;
  /** Start of the line after it. */
  readonly next: number;
}

/**
 * A `|` or `>` text.
 * @param around indentation of the block it stands in
 * @returns none for an indentation given in the header, and for what is not indented evenly
 */
export function blockText(text: string, start: number, around: number): BlockText | undefined {
  const headerEnd = text.indexOf('\n', start);
  const header = text.slice(start, headerEnd === -1 ? text.length : headerEnd).trimEnd();
  const found = /^([|>])([-+]?) *(?: #.*)?$/.exec(header);
  if (!found) return undefined;
  const folded = found[1] === '>';
  const lines: string[] = [];
  let indent = -1;
  let at = headerEnd === -1 ? text.length : headerEnd + 1;
  let end = start + 1;
  let content = 0;
  while (at < text.length) {
    const found = text.indexOf('\n', at);
    const lastOfLine = found === -1 ? text.length : found;
    const lineEnd =
      text.charCodeAt(lastOfLine - 1) === 13 && lastOfLine > at ? lastOfLine - 1 : lastOfLine;
    let first = at;
    while (first < lineEnd && text.charCodeAt(first) === 32) first++;
    const width = first - at;
    if (first === lineEnd) {
      if (indent === -1 && width > around + 1) return undefined;
      lines.push(indent === -1 ? '' : text.slice(Math.min(at + indent, lineEnd), lineEnd));
    } else {
      if (width <= around) break;
      if (indent === -1) indent = width;
      if (width < indent || (text.charCodeAt(first) === 9 && width <= indent)) return undefined;
      if (folded && width > indent) return undefined;
      lines.push(text.slice(at + indent, lineEnd));
      content = lines.length;
      end = trimmedEnd(text, at, lineEnd);
    }
    at = lastOfLine + 1;
  }
  const next = Math.min(at, text.length);
  const kept = lines.slice(0, content);
  if (
    kept.length === 0 ||
    found[2] === '+' ||
    (folded && kept.some((line) => line.startsWith(' ')))
  )
    return undefined;
  if (lines.slice(content).some((line) => line !== '')) return undefined;
  const said = folded ? fold(kept) : kept.join('\n');
  return { text: found[2] === '-' ? said : `${said}\n`, end, next };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
  return at;
}

/** Lines to one text: a line end is a space, an empty line is a line end. */
function fold(lines: readonly string[]): string {
  let result = '';
  let breaks = 0;
  lines.forEach((line, no) => {
    if (line === '') {
      breaks++;
      return;
    }
    const between = no === 0 ? '' : breaks === 0 ? ' ' : '\n'.repeat(breaks);
    result += (result === '' ? '\n'.repeat(breaks) : between) + line;
    breaks = 0;
  });
  return result;
}
