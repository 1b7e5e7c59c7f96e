/** A regular expression as a tree. */
export type Node =
  | { readonly kind: 'set'; readonly has: (code: number) => boolean }
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Node[] }
  | { readonly kind: 'group'; readonly of: Node; readonly number: number }
  | {
      readonly kind: 'repeat';
      readonly of: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    };

export type Assertion = 'start' | 'end' | 'line-start' | 'line-end' | 'word' | 'not-word';

export interface Parsed {
  readonly root: Node;
  /** Names of the groups, by number from 1; empty for those without. */
  readonly groups: readonly string[];
}

interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  readonly lines: boolean;
}

const deepest = 50;

/** Reads the syntax of Go's package regexp (RE2), as Terraform uses it. Undefined for what isn't that. */
export function parseRegularExpression(pattern: string): Parsed | undefined {
  const groups: string[] = [];
  let at = 0;
  let broken = false;
  let depth = 0;

  const fail = (): Node => {
    broken = true;
    at = pattern.length;
    return { kind: 'sequence', of: [] };
  };

  const choice = (start: Flags): Node => {
    if (++depth > deepest) return fail();
    let flags = start;
    const branches: Node[] = [];
    let items: Node[] = [];
    while (at < pattern.length && pattern[at] !== ')') {
      if (pattern[at] === '|') {
        at++;
        branches.push({ kind: 'sequence', of: items });
        items = [];
        continue;
      }
      const changed = flagsHere(flags);
      if (changed) {
        flags = changed;
        continue;
      }
      items.push(repeated(atom(flags)));
    }
    depth--;
    branches.push({ kind: 'sequence', of: items });
    const [only] = branches;
    return branches.length === 1 && only ? only : { kind: 'choice', of: branches };
  };

  /** `(?i)`: for the rest of the group. */
  const flagsHere = (flags: Flags): Flags | undefined => {
    if (!pattern.startsWith('(?', at)) return undefined;
    const end = pattern.indexOf(')', at);
    const letters = pattern.slice(at + 2, end);
    if (end === -1 || letters === '' || [...letters].some((letter) => !'imsU-'.includes(letter)))
      return undefined;
    at = end + 1;
    return applyFlags(flags, letters);
  };

  const atom = (flags: Flags): Node => {
    const letter = pattern[at++] ?? '';
    switch (letter) {
      case '(':
        return group(flags);
      case '[': {
        const set = readSet(flags);
        return set ?? fail();
      }
      case '.':
        return { kind: 'set', has: flags.dotAll ? () => true : (code) => code !== 10 };
      case '^':
        return { kind: 'assert', what: flags.lines ? 'line-start' : 'start' };
      case '$':
        return { kind: 'assert', what: flags.lines ? 'line-end' : 'end' };
      case '\\':
        return escaped(flags);
      case '*':
      case '+':
      case '?':
        return fail();
      default: {
        at--;
        return literal(pattern.codePointAt(at) ?? 0, flags, true);
      }
    }
  };

  const literal = (code: number, flags: Flags, advance: boolean): Node => {
    if (advance) at += code > 0xffff ? 2 : 1;
    if (!flags.ignoreCase) return { kind: 'set', has: (other) => other === code };
    const folded = String.fromCodePoint(code).toLowerCase();
    return { kind: 'set', has: (other) => String.fromCodePoint(other).toLowerCase() === folded };
  };

  const group = (flags: Flags): Node => {
    let inner = flags;
    let number = -1;
    if (pattern[at] === '?') {
      const named = pattern.startsWith('?P<', at) ? 3 : pattern.startsWith('?<', at) ? 2 : 0;
      if (named > 0) {
        const end = pattern.indexOf('>', at);
        if (end === -1) return fail();
        number = groups.push(pattern.slice(at + named, end));
        at = end + 1;
      } else {
        const end = pattern.indexOf(':', at);
        if (end === -1) return fail();
        inner = applyFlags(flags, pattern.slice(at + 1, end));
        at = end + 1;
      }
    } else number = groups.push('');
    const of = choice(inner);
    if (pattern[at] !== ')') return fail();
    at++;
    return number === -1 ? of : { kind: 'group', of, number };
  };

  const repeated = (of: Node): Node => {
    const letter = pattern[at];
    let least = 0;
    let most = Infinity;
    if (letter === '*') at++;
    else if (letter === '+') {
      least = 1;
      at++;
    } else if (letter === '?') {
      most = 1;
      at++;
    } else if (letter === '{') {
      const end = pattern.indexOf('}', at);
      const counts = end === -1 ? undefined : readCounts(pattern.slice(at + 1, end));
      if (!counts) return of;
      [least, most] = counts;
      at = end + 1;
    } else return of;
    const lazy = pattern[at] === '?';
    if (lazy) at++;
    return repeated({ kind: 'repeat', of, least, most, lazy });
  };

  const escaped = (flags: Flags): Node => {
    const letter = pattern[at++] ?? '';
    const shared = classes.get(letter);
    if (shared) return { kind: 'set', has: shared };
    if (letter === 'A') return { kind: 'assert', what: 'start' };
    if (letter === 'z') return { kind: 'assert', what: 'end' };
    if (letter === 'b') return { kind: 'assert', what: 'word' };
    if (letter === 'B') return { kind: 'assert', what: 'not-word' };
    if (letter === 'Q') {
      const found = pattern.indexOf('\\E', at);
      const end = found === -1 ? pattern.length : found;
      const of = [...pattern.slice(at, end)].map((one) =>
        literal(one.codePointAt(0) ?? 0, flags, false),
      );
      at = found === -1 ? end : end + 2;
      return { kind: 'sequence', of };
    }
    const code = escapedCode(letter);
    return code === undefined ? fail() : literal(code, flags, false);
  };

  const escapedCode = (letter: string): number | undefined => {
    const control = controls.get(letter);
    if (control !== undefined) return control;
    if (letter === 'x') {
      const braced = pattern[at] === '{';
      const end = braced ? pattern.indexOf('}', at) : at + 2;
      const code = Number.parseInt(pattern.slice(braced ? at + 1 : at, end), 16);
      at = braced ? end + 1 : end;
      return code >= 0 && code <= 0x10ffff ? code : undefined;
    }
    return /[A-Za-z0-9]/.test(letter) ? undefined : letter.codePointAt(0);
  };

  const readSet = (flags: Flags): Node | undefined => {
    const negated = pattern[at] === '^';
    if (negated) at++;
    const tests: ((code: number) => boolean)[] = [];
    let first = true;
    while (at < pattern.length && (pattern[at] !== ']' || first)) {
      first = false;
      if (pattern.startsWith('[:', at)) {
        const end = pattern.indexOf(':]', at);
        const named = end === -1 ? undefined : posix.get(pattern.slice(at + 2, end));
        if (!named) return undefined;
        tests.push(named);
        at = end + 2;
        continue;
      }
      if (pattern[at] === '\\') {
        const shared = classes.get(pattern[at + 1] ?? '');
        if (shared) {
          tests.push(shared);
          at += 2;
          continue;
        }
      }
      const from = setLetter();
      if (from === undefined) return undefined;
      let to = from;
      if (pattern[at] === '-' && pattern[at + 1] !== ']' && at + 1 < pattern.length) {
        at++;
        const end = setLetter();
        if (end === undefined) return undefined;
        to = end;
      }
      tests.push((code) => code >= from && code <= to);
    }
    if (pattern[at] !== ']') return undefined;
    at++;
    const any = (code: number): boolean => tests.some((test) => test(code));
    const has = flags.ignoreCase ? (code: number) => any(code) || any(otherCase(code)) : any;
    return { kind: 'set', has: negated ? (code) => !has(code) : has };
  };

  const setLetter = (): number | undefined => {
    if (pattern[at] === '\\') {
      at += 2;
      return escapedCode(pattern[at - 1] ?? '');
    }
    const code = pattern.codePointAt(at) ?? 0;
    at += code > 0xffff ? 2 : 1;
    return code;
  };

  const root = choice({ ignoreCase: false, dotAll: false, lines: false });
  return broken || at < pattern.length ? undefined : { root, groups };
}

function applyFlags(flags: Flags, letters: string): Flags {
  const off = letters.indexOf('-');
  const on = off === -1 ? letters : letters.slice(0, off);
  const cleared = off === -1 ? '' : letters.slice(off + 1);
  const set = (letter: string, before: boolean): boolean =>
    on.includes(letter) || (before && !cleared.includes(letter));
  return {
    ignoreCase: set('i', flags.ignoreCase),
    dotAll: set('s', flags.dotAll),
    lines: set('m', flags.lines),
  };
}

/** `3`, `3,` or `3,5`. */
function readCounts(text: string): [number, number] | undefined {
  const [low = '', high] = text.split(',');
  const least = count(low);
  const most = high === undefined ? least : high === '' ? Infinity : count(high);
  if (least === undefined || most === undefined || most < least) return undefined;
  return [least, most];
}

function count(text: string): number | undefined {
  const number = Number(text);
  return text !== '' && Number.isInteger(number) && number >= 0 && number <= 1_000
    ? number
    : undefined;
}

function otherCase(code: number): number {
  const letter = String.fromCodePoint(code);
  const lower = letter.toLowerCase();
  return (lower === letter ? letter.toUpperCase() : lower).codePointAt(0) ?? code;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const isAlpha = (code: number): boolean => isLower(code) || isUpper(code);
export const isWord = (code: number): boolean => isAlpha(code) || isDigit(code) || code === 95;
const isSpace = (code: number): boolean =>
  code === 32 || code === 9 || code === 10 || code === 12 || code === 13;

const classes: ReadonlyMap<string, (code: number) => boolean> = new Map([
  ['d', isDigit],
  ['D', (code: number) => !isDigit(code)],
  ['w', isWord],
  ['W', (code: number) => !isWord(code)],
  ['s', isSpace],
  ['S', (code: number) => !isSpace(code)],
]);

const posix: ReadonlyMap<string, (code: number) => boolean> = new Map([
  ['alpha', isAlpha],
  ['digit', isDigit],
  ['alnum', (code: number) => isAlpha(code) || isDigit(code)],
  ['lower', isLower],
  ['upper', isUpper],
  ['space', (code: number) => isSpace(code) || code === 11],
  ['blank', (code: number) => code === 32 || code === 9],
  ['punct', (code: number) => code > 32 && code < 127 && !isAlpha(code) && !isDigit(code)],
  ['word', isWord],
  [
    'xdigit',
    (code: number) => isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102),
  ],
]);

const controls: ReadonlyMap<string, number> = new Map([
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['f', 12],
  ['v', 11],
  ['a', 7],
]);
