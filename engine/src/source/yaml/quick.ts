import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { LineIndex } from '../line-index.ts';
import type { SourceRange } from '../range.ts';
import { crowd, mostTold } from './limits.ts';
import type { YamlEntry, YamlNode, YamlReading } from './node.ts';
import { plainScalar, type YamlVersion } from './plain-scalar.ts';
import { blockText, doubleQuoted } from './quick-text.ts';

/** Thrown when the text has more values than the limit; never leaves this file. */
class TooLarge extends Error {}

/** Thrown where the text is broken or needs what only the library knows; never leaves this file. */
class GiveUp extends Error {}

/** Where a node starts, and what may be there. */
interface Place {
  /** Indentation of the block around it; -1 at the root. */
  readonly around: number;
  /** Whether a block list or map may start here; on the line of a key it may not. */
  readonly block: boolean;
  readonly depth: number;
}

/** A tag that was read, for the node after it. */
interface Tag {
  readonly name: string;
  readonly start: number;
}

const space = 32;
const newline = 10;
const carriage = 13;
const hash = 35;

/**
 * Reads the plain, everyday part of YAML in one pass, some five times as fast as the library: block and flow
 * collections, scalars, tags, comments, documents. It gives the same nodes as {@link composeYaml}.
 * @returns none for anything else (anchors, directives, tabs, mistakes): then the library has the word
 */
export function quickYaml(
  text: string,
  lines: LineIndex,
  limits: Limits,
  version: YamlVersion,
): YamlReading | undefined {
  if (/\r(?!\n)|\0/.test(text)) return undefined;
  const reader = new QuickReader(text, lines, limits, version);
  try {
    return reader.stream();
  } catch (error) {
    if (error instanceof GiveUp) return undefined;
    if (error instanceof TooLarge) return reader.tooLarge();
    throw error;
  }
}

/** State of one pass over the text. */
class QuickReader {
  private at = 0;
  /** Offset of the first character of the line that `at` is in. */
  private lineStart = 0;
  private nodes = 0;
  private readonly diagnostics: Diagnostic[] = [];
  private readonly text: string;
  private readonly lines: LineIndex;
  private readonly limits: Limits;
  private readonly version: YamlVersion;

  constructor(text: string, lines: LineIndex, limits: Limits, version: YamlVersion) {
    this.text = text;
    this.lines = lines;
    this.limits = limits;
    this.version = version;
  }

  stream(): YamlReading {
    const documents: YamlNode[] = [];
    let marked = false;
    for (;;) {
      const more = this.next();
      if (more && !this.atMarker()) {
        documents.push(this.node({ around: -1, block: true, depth: 0 }));
        marked = false;
        if (this.next() && !this.atMarker()) throw new GiveUp();
        continue;
      }
      if (marked) documents.push(this.nothing(this.at));
      if (!more) break;
      this.at += 3;
      this.spaces();
      if (!this.lineEnds()) throw new GiveUp();
      marked = true;
    }
    return { documents, diagnostics: this.diagnostics };
  }

  tooLarge(): YamlReading {
    const at = this.lines.rangeAt(this.at, this.at + 1);
    const message = crowd(this.limits);
    return { documents: [], diagnostics: [{ severity: 'error', code: 'too-large', message, at }] };
  }

  private code(offset = 0): number {
    return this.text.charCodeAt(this.at + offset);
  }

  private column(): number {
    return this.at - this.lineStart;
  }

  /** Goes to the next token, over white space, line ends and comments; false at the end of the text. */
  private next(): boolean {
    for (;;) {
      const code = this.code();
      if (code === space || code === carriage) this.at++;
      else if (code === newline) this.lineStart = ++this.at;
      else if (code === hash) this.comment();
      else if (code === 9) throw new GiveUp();
      else return this.at < this.text.length;
    }
  }

  private comment(): void {
    if (this.at > this.lineStart && !isBlank(this.code(-1))) throw new GiveUp();
    const end = this.text.indexOf('\n', this.at);
    this.at = end === -1 ? this.text.length : end;
  }

  private spaces(): void {
    while (this.code() === space || this.code() === carriage) this.at++;
    if (this.code() === 9) throw new GiveUp();
  }

  /** Whether nothing but a comment is left on the line. */
  private lineEnds(): boolean {
    const code = this.code();
    return code === newline || Number.isNaN(code) || (code === hash && isBlank(this.code(-1)));
  }

  /** `---` or `...` at the start of a line; the latter is left to the library. */
  private atMarker(): boolean {
    if (this.column() !== 0) return false;
    if (this.text.startsWith('...', this.at) && isBlank(this.code(3))) throw new GiveUp();
    return this.text.startsWith('---', this.at) && isBlank(this.code(3));
  }

  private nothing(offset: number): YamlNode {
    return { kind: 'scalar', value: null, text: '', at: this.lines.rangeAt(offset, offset) };
  }

  /** The node at a token. */
  private node(place: Place, tag?: Tag): YamlNode {
    if (++this.nodes > this.limits.nodes) throw new TooLarge();
    if (place.depth > this.limits.nesting) throw new GiveUp();
    const code = this.code();
    switch (code) {
      case 33: // !
        if (tag) throw new GiveUp();
        return this.tagged(place);
      case 34: // "
      case 39: // '
        return this.quotedOrMap(place, tag);
      case 91: // [
      case 123: // {
        return this.flowOrGiveUp(place, tag);
      case 124: // |
      case 62: // >
        return this.blockScalar(place, tag);
      case 45: // -
        if (isBlank(this.code(1))) {
          if (!place.block) throw new GiveUp();
          return this.list(place, tag);
        }
        return this.plainOrMap(place, tag);
      case 63: // ?
      case 58: // :
        if (isBlank(this.code(1))) throw new GiveUp();
        return this.plainOrMap(place, tag);
      default:
        if (reserved.has(code)) throw new GiveUp();
        return this.plainOrMap(place, tag);
    }
  }

  private tagged(place: Place): YamlNode {
    const start = this.at;
    const name = this.tagName();
    const onLine = this.code() === space;
    this.spaces();
    if (onLine && !this.lineEnds()) return this.node({ ...place, block: false }, { name, start });
    const end = start + name.length;
    const line = this.lineStart;
    const more = this.next();
    const deeper = more && !this.atMarker() && this.column() > place.around;
    if (deeper && this.lineStart > line) {
      // After a tag on its own line comes a block collection, or a scalar that the library reads.
      const node = this.node({ ...place, block: true }, { name, start });
      if (node.kind === 'scalar') throw new GiveUp();
      return node;
    }
    const dash = more && this.column() === place.around && this.atDash();
    if (dash && !place.block) throw new GiveUp();
    return { kind: 'scalar', value: '', text: '', tag: name, at: this.lines.rangeAt(start, end) };
  }

  private tagName(): string {
    const start = this.at;
    this.at++;
    while (isTagChar(this.code())) this.at++;
    const name = this.text.slice(start, this.at);
    if (name === '!' || !isBlankOrFlow(this.code())) throw new GiveUp();
    return name;
  }

  private atDash(): boolean {
    return this.code() === 45 && isBlank(this.code(1));
  }

  private list({ depth }: Place, tag?: Tag): YamlNode {
    const indent = this.column();
    const start = this.at;
    const items: YamlNode[] = [];
    let end = start;
    for (;;) {
      this.at++;
      const after = this.at;
      const inside: Place = { around: indent, block: true, depth: depth + 1 };
      this.spaces();
      const item = this.lineEnds() ? this.below(inside, after, false) : this.node(inside);
      items.push(item);
      end = item.at.end.offset;
      if (!this.next() || this.atMarker() || this.column() < indent) break;
      if (this.column() > indent) throw new GiveUp();
      if (!this.atDash()) break;
    }
    return this.collection({ kind: 'list', items, at: this.lines.rangeAt(start, end) }, tag);
  }

  /** A value that starts on a line of its own; none there is null. A list may stand under its key's column. */
  private below(place: Place, after: number, dashes: boolean): YamlNode {
    const more = this.next() && !this.atMarker();
    const column = this.column();
    if (more && column > place.around) return this.node(place);
    if (more && dashes && column === place.around && this.atDash()) return this.node(place);
    return this.nothing(after);
  }

  private collection(node: YamlNode, tag?: Tag): YamlNode {
    if (!tag) return node;
    const at = this.lines.rangeAt(tag.start, node.at.end.offset);
    return { ...node, tag: tag.name, at };
  }

  private scalar(
    value: string | number | boolean | null,
    text: string,
    start: number,
    end: number,
    tag?: Tag,
  ): YamlNode {
    if (text.length > this.limits.stringLength) throw new GiveUp();
    if (!tag) return { kind: 'scalar', value, text, at: this.lines.rangeAt(start, end) };
    const at = this.lines.rangeAt(tag.start, end);
    return { kind: 'scalar', value: text, text, tag: tag.name, at };
  }

  private quotedOrMap(place: Place, tag?: Tag): YamlNode {
    const start = this.at;
    const text = this.quoted();
    const end = this.at;
    this.spaces();
    if (this.atColon()) return this.map(place, { name: text, start, end }, tag);
    if (!this.lineEnds()) throw new GiveUp();
    return this.scalar(text, text, start, end, tag);
  }

  /** A text in quotes on one line. */
  private quoted(): string {
    const { text } = this;
    const start = this.at + 1;
    if (this.code() === 34) {
      let end = start;
      while (text.charCodeAt(end) !== 34) {
        const code = text.charCodeAt(end);
        if (code === newline || Number.isNaN(code)) throw new GiveUp();
        end += code === 92 ? 2 : 1;
      }
      this.at = end + 1;
      const value = doubleQuoted(text.slice(start, end));
      if (value === undefined) throw new GiveUp();
      return value;
    }
    let end = start;
    for (;;) {
      end = text.indexOf("'", end);
      if (end === -1) throw new GiveUp();
      if (text.charCodeAt(end + 1) !== 39) break;
      end += 2;
    }
    const inside = text.slice(start, end);
    if (inside.includes('\n')) throw new GiveUp();
    this.at = end + 1;
    return inside.includes("''") ? inside.replaceAll("''", "'") : inside;
  }

  /** A colon that ends a key. */
  private atColon(): boolean {
    return this.code() === 58 && isBlank(this.code(1));
  }

  private plainOrMap(place: Place, tag?: Tag): YamlNode {
    const start = this.at;
    const end = this.plainEnd();
    if (this.atColon()) {
      return this.map(place, { name: this.text.slice(start, end), start, end }, tag);
    }
    if (this.code() === newline) {
      const before = { at: this.at, lineStart: this.lineStart };
      const folded = this.moreLines(place.around);
      if (folded) {
        const text = this.text.slice(start, end) + folded.text;
        return this.scalar(plainScalar(text, this.version), text, start, folded.end, tag);
      }
      this.at = before.at;
      this.lineStart = before.lineStart;
    }
    const text = this.text.slice(start, end);
    return this.scalar(plainScalar(text, this.version), text, start, end, tag);
  }

  /** Goes to the end of an unquoted text on its line; gives where its last character is. */
  private plainEnd(): number {
    const { text } = this;
    let last = this.at;
    let at = this.at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === newline) break;
      if (code === 58 && isBlank(text.charCodeAt(at + 1))) break;
      if (code === hash && text.charCodeAt(at - 1) === space) break;
      if (code === 9) throw new GiveUp();
      if (code !== space && code !== carriage) last = at + 1;
    }
    this.at = at;
    return last;
  }

  /** The lines that an unquoted text goes on over, folded. */
  private moreLines(around: number): { text: string; end: number } | undefined {
    let text = '';
    let end = 0;
    for (;;) {
      let breaks = 0;
      while (this.code() === newline) {
        this.lineStart = ++this.at;
        breaks++;
        while (this.code() === space || this.code() === carriage) this.at++;
        if (this.code() === 9) throw new GiveUp();
      }
      const over = this.at >= this.text.length || this.column() <= around || this.code() === hash;
      if (over) return end === 0 ? undefined : this.backTo({ text, end });
      if (around < 0) throw new GiveUp();
      const start = this.at;
      end = this.plainEnd();
      if (this.atColon()) throw new GiveUp();
      text += (breaks === 1 ? ' ' : '\n'.repeat(breaks - 1)) + this.text.slice(start, end);
      if (this.code() !== newline) return { text, end };
    }
  }

  /** Back to the end of the last line of a text, so that what follows is seen as on a new line. */
  private backTo(folded: { text: string; end: number }): { text: string; end: number } {
    this.at = folded.end;
    this.lineStart = this.text.lastIndexOf('\n', folded.end - 1) + 1;
    return folded;
  }

  private map(
    { block, depth }: Place,
    first: { name: string; start: number; end: number },
    tag?: Tag,
  ): YamlNode {
    const onTagsLine = tag && tag.start >= this.lineStart;
    if (!block || onTagsLine) throw new GiveUp();
    const indent = first.start - this.lineStart;
    const entries = new Map<string, YamlEntry>();
    let key = first;
    let end = first.end;
    for (;;) {
      if (key.name === '<<' || key.end - key.start > 1000) throw new GiveUp();
      this.at++;
      const after = this.at;
      this.spaces();
      const value = this.lineEnds()
        ? this.below({ around: indent, block: true, depth: depth + 1 }, after, true)
        : this.node({ around: indent, block: false, depth: depth + 1 });
      this.set(entries, key, value);
      end = Math.max(after, value.at.end.offset);
      if (!this.next() || this.atMarker() || this.column() < indent) break;
      if (this.column() > indent) throw new GiveUp();
      if (this.atDash()) break;
      key = this.key();
    }
    return this.collection({ kind: 'map', entries, at: this.lines.rangeAt(first.start, end) }, tag);
  }

  private key(): { name: string; start: number; end: number } {
    const start = this.at;
    const code = this.code();
    if (code === 34 || code === 39) {
      const name = this.quoted();
      const end = this.at;
      this.spaces();
      if (!this.atColon()) throw new GiveUp();
      return { name, start, end };
    }
    if (
      reserved.has(code) ||
      code === 33 ||
      code === 91 ||
      code === 123 ||
      code === 124 ||
      code === 62
    )
      throw new GiveUp();
    if ((code === 63 || code === 58) && isBlank(this.code(1))) throw new GiveUp();
    const end = this.plainEnd();
    if (!this.atColon()) throw new GiveUp();
    return { name: this.text.slice(start, end), start, end };
  }

  private set(
    entries: Map<string, YamlEntry>,
    { name, start, end }: { name: string; start: number; end: number },
    value: YamlNode,
  ): void {
    const key: SourceRange = this.lines.rangeAt(start, end);
    if (entries.has(name) && this.diagnostics.length < mostTold) {
      const message = `The key "${name.slice(0, 80)}" stands twice in the same map; the last one counts.`;
      this.diagnostics.push({ severity: 'warning', code: 'duplicate', message, at: key });
    }
    entries.set(name, { key, value });
  }

  private blockScalar({ around }: Place, tag?: Tag): YamlNode {
    const start = this.at;
    if (around < 0) throw new GiveUp();
    const read = blockText(this.text, start, around);
    if (!read) throw new GiveUp();
    this.at = read.next;
    this.lineStart = read.next;
    return this.scalar(read.text, read.text, start, Math.max(read.end, start + 1), tag);
  }

  private flowOrGiveUp(place: Place, tag?: Tag): YamlNode {
    const node = this.flow(place, tag);
    this.spaces();
    if (!this.lineEnds()) throw new GiveUp();
    return node;
  }

  /** A list or map in brackets, over as many lines as it likes. */
  private flow({ around, depth }: Pick<Place, 'around' | 'depth'>, tag?: Tag): YamlNode {
    if (depth > this.limits.nesting) throw new GiveUp();
    const start = this.at;
    const isList = this.code() === 91;
    const closing = isList ? 93 : 125;
    const items: YamlNode[] = [];
    const entries = new Map<string, YamlEntry>();
    const inside = { around, depth: depth + 1 };
    this.at++;
    this.flowNext(around);
    while (this.code() !== closing) {
      if (isList) items.push(this.flowNode(inside));
      else this.flowEntry(entries, inside);
      this.flowNext(around);
      if (this.code() === 44) {
        this.at++;
        this.flowNext(around);
      } else if (this.code() !== closing) throw new GiveUp();
    }
    this.at++;
    const at = this.lines.rangeAt(start, this.at);
    return this.collection(
      isList ? { kind: 'list', items, at } : { kind: 'map', entries, at },
      tag,
    );
  }

  /** To the next token inside brackets; only the closing one may stand as far left as the block around. */
  private flowNext(around: number): void {
    if (!this.next() || this.atMarker()) throw new GiveUp();
    const closes = this.code() === 93 || this.code() === 125;
    if (this.column() <= around && !closes) throw new GiveUp();
  }

  private flowEntry(
    entries: Map<string, YamlEntry>,
    inside: Pick<Place, 'around' | 'depth'>,
  ): void {
    const start = this.at;
    const isQuoted = this.code() === 34 || this.code() === 39;
    const name = isQuoted ? this.quoted() : this.flowPlain();
    const end = this.at;
    this.spaces();
    const colon = this.code() === 58;
    if (!colon || name === '<<' || (!isQuoted && !isBlankOrFlow(this.code(1)))) throw new GiveUp();
    this.at++;
    const after = this.at;
    this.flowNext(inside.around);
    const empty = this.code() === 44 || this.code() === 125;
    this.set(entries, { name, start, end }, empty ? this.nothing(after) : this.flowNode(inside));
  }

  private flowNode(inside: Pick<Place, 'around' | 'depth'>, tag?: Tag): YamlNode {
    if (++this.nodes > this.limits.nodes) throw new TooLarge();
    const start = this.at;
    const code = this.code();
    if (code === 91 || code === 123) return this.flow(inside, tag);
    if (code === 33) {
      if (tag) throw new GiveUp();
      const name = this.tagName();
      this.flowNext(inside.around);
      if (this.code() !== 44 && this.code() !== 93 && this.code() !== 125) {
        return this.flowNode(inside, { name, start });
      }
      return this.scalar('', '', start, start + name.length, { name, start });
    }
    const isQuoted = code === 34 || code === 39;
    const text = isQuoted ? this.quoted() : this.flowPlain();
    const end = this.at;
    const line = this.lineStart;
    this.flowNext(inside.around);
    // A pair inside a list, or a text that goes on over lines.
    const next = this.code();
    if (next !== 44 && next !== 93 && next !== 125) throw new GiveUp();
    if (line > this.lineStart) throw new GiveUp();
    return this.scalar(isQuoted ? text : plainScalar(text, this.version), text, start, end, tag);
  }

  /** An unquoted text inside brackets; it ends at a bracket, a comma, or a colon before a space. */
  private flowPlain(): string {
    const { text } = this;
    const start = this.at;
    const first = this.code();
    if (reserved.has(first) || first === 33 || first === 124 || first === 62) throw new GiveUp();
    if ((first === 45 || first === 63 || first === 58) && isBlankOrFlow(this.code(1)))
      throw new GiveUp();
    let last = start;
    let at = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (
        code === newline ||
        code === 44 ||
        code === 91 ||
        code === 93 ||
        code === 123 ||
        code === 125
      )
        break;
      if (code === 58 && isBlankOrFlow(text.charCodeAt(at + 1))) break;
      if (code === hash && text.charCodeAt(at - 1) === space) break;
      if (code === 9) throw new GiveUp();
      if (code !== space && code !== carriage) last = at + 1;
    }
    if (last === start) throw new GiveUp();
    this.at = last;
    return text.slice(start, last);
  }
}

/** Characters that no unquoted text starts with, and anchors and aliases: `& * @ % ] } , # \``. */
const reserved = new Set([38, 42, 64, 37, 93, 125, 44, 35, 96]);

function isBlank(code: number): boolean {
  return code === space || code === newline || code === carriage || Number.isNaN(code);
}

function isBlankOrFlow(code: number): boolean {
  return isBlank(code) || code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

function isTagChar(code: number): boolean {
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return letter || (code >= 48 && code <= 58) || code === 45 || code === 95;
}
