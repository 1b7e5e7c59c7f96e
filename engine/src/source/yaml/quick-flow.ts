import type { SourceRange } from '../range.ts';
import { mostTold } from './limits.ts';
import type { YamlEntry, YamlNode } from './node.ts';
import { plainScalar } from './plain-scalar.ts';
import { Cursor, GiveUp, isBlankOrFlow, type Tag, TooLarge } from './quick-cursor.ts';

/** Where a node starts, and what may be there. */
export interface Place {
  /** Indentation of the block around it; -1 at the root. */
  readonly around: number;
  /** Whether a block list or map may start here; on the line of a key it may not. */
  readonly block: boolean;
  readonly depth: number;
}

/** Makes scalars, and lists and maps in brackets. */
export class FlowReader extends Cursor {
  protected nothing(offset: number): YamlNode {
    return { kind: 'scalar', value: null, text: '', at: this.lines.rangeAt(offset, offset) };
  }

  protected collection(node: YamlNode, tag?: Tag): YamlNode {
    if (!tag) return node;
    const at = this.lines.rangeAt(tag.start, node.at.end.offset);
    return { ...node, tag: tag.name, at };
  }

  protected scalar(
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

  protected set(
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

  /** A list or map in brackets, over as many lines as it likes. */
  protected flow({ around, depth }: Pick<Place, 'around' | 'depth'>, tag?: Tag): YamlNode {
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
  protected flowNext(around: number): void {
    if (!this.next() || this.atMarker()) throw new GiveUp();
    const closes = this.code() === 93 || this.code() === 125;
    if (this.column() <= around && !closes) throw new GiveUp();
  }

  protected flowEntry(
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

  protected flowNode(inside: Pick<Place, 'around' | 'depth'>, tag?: Tag): YamlNode {
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
}
