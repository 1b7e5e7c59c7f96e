import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { LineIndex } from '../line-index.ts';
import { crowd, mostTold } from './limits.ts';
import type { YamlEntry, YamlNode, YamlReading } from './node.ts';

class Stop extends Error {}

/**
 * Reads JSON into located nodes. Comments and commas before a closing bracket are passed over with a
 * warning; at any other mistake it stops and what was read so far comes with an error.
 */
export function parseJson(text: string, lines: LineIndex, limits: Limits): YamlReading {
  const reader = new JsonReader(text, lines, limits);
  return reader.read();
}

type Open =
  | { kind: 'list'; start: number; items: YamlNode[] }
  | { kind: 'map'; start: number; entries: Map<string, YamlEntry>; key?: Key };
interface Key {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** State of one pass over the text. The stack is its own, so that depth can't exhaust the engine's. */
class JsonReader {
  private at = 0;
  private nodes = 0;
  private duplicates = 0;
  private readonly open: Open[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly text: string;
  private readonly lines: LineIndex;
  private readonly limits: Limits;

  constructor(text: string, lines: LineIndex, limits: Limits) {
    this.text = text;
    this.lines = lines;
    this.limits = limits;
  }

  read(): YamlReading {
    let root: YamlNode | undefined;
    try {
      root = this.value();
      this.space();
      if (this.at < this.text.length) this.fail('the end of the file');
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      root ??= this.closeAll();
    }
    return { documents: root ? [root] : [], diagnostics: this.diagnostics };
  }

  /** Reads one value with all inside it. */
  private value(): YamlNode {
    for (;;) {
      this.space();
      let node = this.scalarOrOpen();
      while (node) {
        const inside = this.open.at(-1);
        if (!inside) return node;
        this.add(inside, node);
        node = this.next(inside);
      }
    }
  }

  /** A scalar, or nothing after opening a list or map that has something in it. */
  private scalarOrOpen(): YamlNode | undefined {
    const start = this.at;
    const char = this.text.charAt(start);
    if (++this.nodes > this.limits.nodes) this.stop(crowd(this.limits), 'too-large', start);
    if (char === '"') return this.scalarNode(this.string(), start);
    if (char !== '{' && char !== '[') return this.word(start);
    this.at++;
    if (this.open.length >= this.limits.nesting) {
      const message = `Brackets are nested more than ${this.limits.nesting} deep.`;
      this.stop(message, 'too-deep', start);
    }
    if (char === '[') {
      this.open.push({ kind: 'list', start, items: [] });
      this.space();
      return this.text.charAt(this.at) === ']' ? this.close() : undefined;
    }
    const map: Open = { kind: 'map', start, entries: new Map() };
    this.open.push(map);
    this.space();
    if (this.text.charAt(this.at) === '}') return this.close();
    this.key(map);
    return undefined;
  }

  /** Goes on after an item: to the next one (nothing), or out of the list or map (itself). */
  private next(inside: Open): YamlNode | undefined {
    const closing = inside.kind === 'list' ? ']' : '}';
    this.space();
    const char = this.text.charAt(this.at);
    if (char === closing) return this.close();
    if (char !== ',') this.fail(`"," or "${closing}"`);
    const comma = this.at++;
    this.space();
    if (this.text.charAt(this.at) === closing) {
      this.warn(`Found a "," before "${closing}", which JSON doesn't allow; passed over.`, comma);
      return this.close();
    }
    if (inside.kind === 'map') this.key(inside);
    return undefined;
  }

  private key(map: Extract<Open, { kind: 'map' }>): void {
    const start = this.at;
    if (this.text.charAt(start) !== '"') this.fail('a key in double quotes');
    const name = this.string();
    const end = this.at;
    this.space();
    if (this.text.charAt(this.at) !== ':') this.fail(`":" after the key "${name.slice(0, 80)}"`);
    this.at++;
    map.key = { name, start, end };
  }

  private add(inside: Open, node: YamlNode): void {
    if (inside.kind === 'list') {
      inside.items.push(node);
      return;
    }
    const { key } = inside;
    if (!key) return;
    if (inside.entries.has(key.name) && ++this.duplicates <= mostTold) {
      const at = this.lines.rangeAt(key.start, key.end);
      const message = `The key "${key.name.slice(0, 80)}" stands twice in the same object; the last one counts.`;
      this.diagnostics.push({ severity: 'warning', code: 'duplicate', message, at });
    }
    inside.entries.set(key.name, { key: this.lines.rangeAt(key.start, key.end), value: node });
    delete inside.key;
  }

  private close(): YamlNode | undefined {
    this.at++;
    const last = this.open.pop();
    return last ? this.finish(last) : undefined;
  }

  private finish(last: Open): YamlNode {
    const at = this.lines.rangeAt(last.start, this.at);
    return last.kind === 'list'
      ? { kind: 'list', items: last.items, at }
      : { kind: 'map', entries: last.entries, at };
  }

  /** What was read before a mistake, as if all had been closed there. */
  private closeAll(): YamlNode | undefined {
    let node: YamlNode | undefined;
    for (let last = this.open.pop(); last; last = this.open.pop()) {
      if (node) this.add(last, node);
      node = this.finish(last);
    }
    return node;
  }

  private scalarNode(value: string | number | boolean | null, start: number): YamlNode {
    const written = typeof value === 'string' ? value : this.text.slice(start, this.at);
    return { kind: 'scalar', value, text: written, at: this.lines.rangeAt(start, this.at) };
  }

  private word(start: number): YamlNode {
    let end = start;
    while (end < this.text.length && isWord(this.text.charCodeAt(end))) end++;
    const word = this.text.slice(start, end);
    const value = wordValue(word);
    if (value === undefined) return this.fail('a value');
    this.at = end;
    return this.scalarNode(value, start);
  }

  private string(): string {
    const { text } = this;
    const start = this.at;
    let at = start + 1;
    let plain = true;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 34) break;
      if (code === 92) {
        plain = false;
        at++;
      } else if (Number.isNaN(code) || code === 10) {
        this.at = start;
        this.fail('a closing "', 'a text that has no end on its line');
      }
      at++;
    }
    if (at - start > this.limits.stringLength) {
      const message = `A text is longer than ${this.limits.stringLength} characters.`;
      this.stop(message, 'too-long', start);
    }
    this.at = at + 1;
    return plain ? text.slice(start + 1, at) : this.unescape(start + 1, at);
  }

  private unescape(start: number, end: number): string {
    const { text } = this;
    let result = '';
    let from = start;
    for (let at = text.indexOf('\\', start); at !== -1 && at < end; at = text.indexOf('\\', from)) {
      result += text.slice(from, at);
      const char = text.charAt(at + 1);
      const plain = escapes.get(char);
      if (plain !== undefined) {
        result += plain;
        from = at + 2;
        continue;
      }
      const code = text.slice(at + 2, at + 6);
      if (char !== 'u' || !/^[0-9a-fA-F]{4}$/.test(code)) {
        this.at = at;
        this.fail('one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000', `the escape "\\${char}"`);
      }
      result += String.fromCharCode(Number.parseInt(code, 16));
      from = at + 6;
    }
    return (result + text.slice(from, end)).toWellFormed();
  }

  /** Passes over white space, and over comments with a warning. */
  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 32 || code === 10 || code === 13 || code === 9) this.at++;
      else if (code === 47 && this.comment()) continue;
      else return;
    }
  }

  private comment(): boolean {
    const second = this.text.charAt(this.at + 1);
    if (second !== '/' && second !== '*') return false;
    const found = this.text.indexOf(second === '/' ? '\n' : '*/', this.at + 2);
    this.warn("Found a comment, which JSON doesn't allow; passed over.", this.at);
    this.at = found === -1 ? this.text.length : second === '/' ? found : found + 2;
    return true;
  }

  private warn(message: string, at: number): void {
    if (this.diagnostics.some((each) => each.message === message)) return;
    const place = this.lines.rangeAt(at, at + 1);
    this.diagnostics.push({ severity: 'warning', code: 'syntax', message, at: place });
  }

  private fail(expected: string, found: string = this.foundHere()): never {
    return this.stop(`Found ${found}, expected ${expected}.`, 'syntax', this.at);
  }

  private stop(message: string, code: Diagnostic['code'], start: number): never {
    const end = Math.min(start + 1, this.text.length);
    const at = this.lines.rangeAt(Math.min(start, this.text.length), end);
    this.diagnostics.push({ severity: 'error', code, message, at });
    throw new Stop();
  }

  private foundHere(): string {
    if (this.at >= this.text.length) return 'the end of the file';
    let end = this.at + 1;
    while (end < this.text.length && end < this.at + 30 && isWord(this.text.charCodeAt(end))) end++;
    return `"${isWord(this.text.charCodeAt(this.at)) ? this.text.slice(this.at, end) : this.text.charAt(this.at)}"`;
  }
}

const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function isWord(code: number): boolean {
  const digitOrPoint = (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 46;
  return digitOrPoint || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

function wordValue(word: string): string | number | boolean | null | undefined {
  if (word === 'true') return true;
  if (word === 'false') return false;
  if (word === 'null') return null;
  if (word.length > 400 || !/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(word)) return undefined;
  const value = Number(word);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? word : value;
}
