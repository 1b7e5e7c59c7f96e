import { endsHeredoc, heredocName } from './condense.ts';

/** An opening bracket and where it stands. */
interface Opening {
  readonly bracket: string;
  readonly offset: number;
}

/** What a quick look at the brackets of a text shows. */
export interface Scan {
  /** How many brackets are open at the deepest point, and where that is. */
  readonly depth: number;
  readonly deepest: number;
  /** Brackets, quotes and heredocs never closed, outermost first. */
  readonly open: readonly Opening[];
  /** The first closing bracket that fits none or the wrong opening. */
  readonly wrong: { readonly offset: number; readonly opened: Opening | undefined } | undefined;
}

const closing: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '${': '}',
  '%{': '}',
};

/**
 * Reads brackets, strings, comments and heredocs of HCL without any grammar, in one pass and without
 * recursion: guards the parser from deep nesting and finds what was left open.
 */
export function scanBrackets(text: string): Scan {
  const open: Opening[] = [];
  let depth = 0;
  let deepest = 0;
  let wrong: Scan['wrong'];
  let at = 0;
  const push = (bracket: string, length: number): void => {
    open.push({ bracket, offset: at });
    if (open.length > depth) {
      depth = open.length;
      deepest = at;
    }
    at += length;
  };
  while (at < text.length) {
    const top = open[open.length - 1]?.bracket;
    const char = text[at];
    if (top === '"' || top?.startsWith('<<')) {
      if (char === '\\' && top === '"') at += 2;
      else if (char === '"' && top === '"') {
        open.pop();
        at++;
      } else if ((char === '$' || char === '%') && text[at + 1] === char && text[at + 2] === '{')
        at += 3;
      else if ((char === '$' || char === '%') && text[at + 1] === '{') push(`${char}{`, 2);
      else if (char === '\n' && top === '"') {
        return { depth, deepest, open, wrong };
      } else if (char === '\n' && endsHeredoc(text, at + 1, top.slice(2))) {
        open.pop();
        at = text.indexOf(top.slice(2), at) + top.length - 2;
      } else at++;
      continue;
    }
    if (char === '#' || (char === '/' && text[at + 1] === '/'))
      at = endOr(text.indexOf('\n', at), text);
    else if (char === '/' && text[at + 1] === '*') at = endOr(text.indexOf('*/', at + 2), text) + 2;
    else if (char === '"') push('"', 1);
    else if (char === '<' && text[at + 1] === '<') {
      const name = heredocName(text, at);
      if (name === '') at += 2;
      else {
        push(`<<${name}`, 2);
        at = endOr(text.indexOf('\n', at), text);
      }
    } else if (char === '(' || char === '[' || char === '{') push(char, 1);
    else if (char === ')' || char === ']' || char === '}') {
      const opened = open[open.length - 1];
      if (opened && closing[opened.bracket] === char) open.pop();
      else wrong ??= { offset: at, opened };
      at++;
    } else at++;
  }
  return { depth, deepest, open, wrong };
}

const endOr = (found: number, text: string): number => (found === -1 ? text.length : found);
