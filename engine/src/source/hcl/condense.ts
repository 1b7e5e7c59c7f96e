/** A text without what the grammar need not see, and where each of its characters stood. */
export interface Condensed {
  readonly text: string;
  /** Offset in the original of each character; one more entry for the end. */
  readonly offsets: Int32Array;
  /** How many brackets are open at the deepest point, and where in the original that is. */
  readonly depth: number;
  readonly deepest: number;
  /** Whether a quoted string goes over the end of its line, which the grammar lets pass. */
  readonly hasOpenString: boolean;
}

/**
 * Leaves out comments, the literal text of strings and heredocs, and white space but one character a
 * run. The grammar reads string text letter by letter, so this halves its work; as every character left
 * keeps its offset, the tree fits the original. Broken text gives something equally broken.
 */
export function condense(text: string): Condensed {
  const { length } = text;
  const offsets = new Int32Array(length + 2);
  const kept: string[] = [];
  const open: (number | string)[] = [];
  let size = 0;
  let depth = 0;
  let deepest = 0;
  let at = 0;
  let hasOpenString = false;

  const keep = (to: number): void => {
    kept.push(text.slice(at, to));
    for (; at < to; at++) offsets[size++] = at;
  };
  const push = (bracket: number | string): void => {
    open.push(bracket);
    if (open.length > depth) {
      depth = open.length;
      deepest = at;
    }
  };
  const inLiteral = (heredoc: string | undefined): void => {
    while (at < length) {
      const code = text.charCodeAt(at);
      if (heredoc === undefined && code === quote) {
        open.pop();
        keep(at + 1);
        return;
      }
      if (heredoc === undefined && code === backslash) at += 2;
      else if (heredoc === undefined && code === newline) {
        hasOpenString = true;
        open.pop();
        keep(at + 1);
        return;
      } else if (code === dollar || code === percent) {
        if (text.charCodeAt(at + 1) === curly) {
          push(closeCurly);
          keep(at + 2);
          return;
        }
        at += text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === curly ? 3 : 1;
      } else if (heredoc !== undefined && code === newline && endsHeredoc(text, at + 1, heredoc)) {
        open.pop();
        keep(text.indexOf(heredoc, at) + heredoc.length);
        return;
      } else at++;
    }
  };

  while (at < length) {
    const top = open[open.length - 1];
    if (top === quote || typeof top === 'string') {
      inLiteral(top === quote ? undefined : String(top));
      continue;
    }
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      keep(at + 1);
      while (isSpace(text.charCodeAt(at))) at++;
    } else if (code === hash || (code === slash && text.charCodeAt(at + 1) === slash)) {
      const end = text.indexOf('\n', at);
      at = end === -1 ? length : end;
    } else if (code === slash && text.charCodeAt(at + 1) === star) {
      const end = text.indexOf('*/', at + 2);
      kept.push(' ');
      offsets[size++] = at;
      at = end === -1 ? length : end + 2;
    } else if (code === quote) {
      push(quote);
      keep(at + 1);
    } else if (code === less && text.charCodeAt(at + 1) === less) {
      const name = heredocName(text, at);
      if (name !== '') push(name);
      const end = name === '' ? at + 2 : text.indexOf('\n', at);
      keep(end === -1 ? length : end);
    } else if (code === curly || code === square || code === round) {
      push(code === round ? closeRound : code + 2);
      keep(at + 1);
    } else if (code === closeCurly || code === closeSquare || code === closeRound) {
      if (top === code) open.pop();
      keep(at + 1);
    } else {
      let to = at + 1;
      while (isWord(text.charCodeAt(to))) to++;
      keep(to);
    }
  }
  offsets[size] = length;
  return { text: kept.join(''), offsets, depth, deepest, hasOpenString };
}

const quote = 34;
const hash = 35;
const dollar = 36;
const percent = 37;
const round = 40;
const closeRound = 41;
const star = 42;
const slash = 47;
const less = 60;
const square = 91;
const backslash = 92;
const closeSquare = 93;
const curly = 123;
const closeCurly = 125;
const newline = 10;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 95 ||
  code === 45;

/** The word after `<<` or `<<-`; empty when there is none. */
export function heredocName(text: string, at: number): string {
  const from = text.charCodeAt(at + 2) === 45 ? at + 3 : at + 2;
  let to = from;
  while (isWord(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}

/** Whether a line holds only the word that ends a heredoc. */
export function endsHeredoc(text: string, lineStart: number, name: string): boolean {
  let at = lineStart;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (!text.startsWith(name, at)) return false;
  at += name.length;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
  return at >= text.length || text[at] === '\n';
}
