import type { Limits } from '../../limits.ts';
import type { LineIndex } from '../line-index.ts';
import type { YamlEntry, YamlNode, YamlReading } from './node.ts';
import { plainScalar, type YamlVersion } from './plain-scalar.ts';
import {
  carriage,
  GiveUp,
  hash,
  isBlank,
  newline,
  reserved,
  space,
  type Tag,
  TooLarge,
} from './quick-cursor.ts';
import { FlowReader, type Place } from './quick-flow.ts';
import { blockText } from './quick-text.ts';

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

/** Makes lists and maps by indentation. */
class QuickReader extends FlowReader {
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

  /** The node at a token. */
  protected node(place: Place, tag?: Tag): YamlNode {
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

  protected tagged(place: Place): YamlNode {
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

  protected list({ depth }: Place, tag?: Tag): YamlNode {
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
  protected below(place: Place, after: number, dashes: boolean): YamlNode {
    const more = this.next() && !this.atMarker();
    const column = this.column();
    if (more && column > place.around) return this.node(place);
    if (more && dashes && column === place.around && this.atDash()) return this.node(place);
    return this.nothing(after);
  }

  protected quotedOrMap(place: Place, tag?: Tag): YamlNode {
    const start = this.at;
    const text = this.quoted();
    const end = this.at;
    this.spaces();
    if (this.atColon()) return this.map(place, { name: text, start, end }, tag);
    if (!this.lineEnds()) throw new GiveUp();
    return this.scalar(text, text, start, end, tag);
  }

  protected plainOrMap(place: Place, tag?: Tag): YamlNode {
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

  /** The lines that an unquoted text goes on over, folded. */
  protected moreLines(around: number): { text: string; end: number } | undefined {
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
  protected backTo(folded: { text: string; end: number }): { text: string; end: number } {
    this.at = folded.end;
    this.lineStart = this.text.lastIndexOf('\n', folded.end - 1) + 1;
    return folded;
  }

  protected map(
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

  protected key(): { name: string; start: number; end: number } {
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

  protected blockScalar({ around }: Place, tag?: Tag): YamlNode {
    const start = this.at;
    if (around < 0) throw new GiveUp();
    const read = blockText(this.text, start, around);
    if (!read) throw new GiveUp();
    this.at = read.next;
    this.lineStart = read.next;
    return this.scalar(read.text, read.text, start, Math.max(read.end, start + 1), tag);
  }

  protected flowOrGiveUp(place: Place, tag?: Tag): YamlNode {
    const node = this.flow(place, tag);
    this.spaces();
    if (!this.lineEnds()) throw new GiveUp();
    return node;
  }
}
