import { Composer, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { Limits } from '../../limits.ts';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import type { LineIndex } from '../line-index.ts';
import type { SourceRange } from '../range.ts';
import { crowd, mostTold } from './limits.ts';
import { inWords } from './messages.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlReading } from './node.ts';
import { plainScalar, type YamlVersion } from './plain-scalar.ts';
import { tokensOf } from './tokens.ts';

class Stop extends Error {}

const options = {
  schema: 'failsafe',
  uniqueKeys: false, // quadratic; duplicates are found here
  prettyErrors: false,
  logLevel: 'silent',
  strict: true,
} as const;

/** Reads YAML with the `yaml` package and resolves aliases, merge keys and plain scalars. */
export function composeYaml(
  text: string,
  lines: LineIndex,
  limits: Limits,
  version: YamlVersion,
): YamlReading {
  const diagnostics: Diagnostic[] = [];
  const report = (
    severity: Diagnostic['severity'],
    code: DiagnosticCode,
    message: string,
    at: SourceRange,
  ) => diagnostics.push({ severity, code, message, at });

  const parsed = tokensOf(text, limits);
  if ('tooLargeAt' in parsed) {
    const at = lines.rangeAt(parsed.tooLargeAt, parsed.tooLargeAt + 1);
    report('error', 'too-large', 'The file is too large to be read as YAML in time. Split it.', at);
    return { documents: [], diagnostics };
  }
  if (!parsed.tokens) {
    const at = lines.rangeAt(parsed.tooDeepAt, parsed.tooDeepAt + 1);
    report('error', 'too-deep', `Values are nested more than ${limits.nesting} deep.`, at);
    return { documents: [], diagnostics };
  }

  const documents: YamlNode[] = [];
  const counts = { nodes: 0, aliases: 0, duplicates: 0 };
  try {
    for (const document of new Composer(options).compose(parsed.tokens)) {
      for (const error of document.errors.slice(0, mostTold)) {
        const { message, start, end } = inWords(error, text);
        report('error', 'syntax', message, lines.rangeAt(start, end));
      }
      const build = new Build(text, lines, limits, version, counts, report);
      documents.push(build.document(document));
    }
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return { documents, diagnostics };
}

type Report = (
  severity: Diagnostic['severity'],
  code: DiagnosticCode,
  message: string,
  at: SourceRange,
) => void;

interface Anchored {
  readonly node: YamlNode;
  readonly size: number;
  readonly height: number;
}

/** One document's pass from the library's nodes to ours. */
class Build {
  private readonly anchors = new Map<string, Anchored | 'open'>();
  private height = 0;
  private readonly text: string;
  private readonly lines: LineIndex;
  private readonly limits: Limits;
  private readonly version: YamlVersion;
  private readonly counts: { nodes: number; aliases: number; duplicates: number };
  private readonly report: Report;

  constructor(
    text: string,
    lines: LineIndex,
    limits: Limits,
    version: YamlVersion,
    counts: { nodes: number; aliases: number; duplicates: number },
    report: Report,
  ) {
    this.text = text;
    this.lines = lines;
    this.limits = limits;
    this.version = version;
    this.counts = counts;
    this.report = report;
  }

  document(document: Document.Parsed): YamlNode {
    const { contents } = document;
    if (contents) return this.node(contents, 0);
    return this.nothing(Math.min(document.range?.[0] ?? 0, this.text.length));
  }

  private nothing(offset: number): YamlNode {
    return { kind: 'scalar', value: null, text: '', at: this.lines.rangeAt(offset, offset) };
  }

  /** Converts a node; `this.height` tells afterwards how many levels are in it. */
  private node(node: ParsedNode, depth: number): YamlNode {
    if (isAlias(node)) return this.alias(node.source, node.range, depth);
    const { anchor } = node;
    const before = this.counts.nodes;
    if (anchor) this.anchors.set(anchor, 'open');
    this.count(1, node.range[0]);
    this.height = 0;
    const made = isScalar(node)
      ? this.scalar(node)
      : isMap(node)
        ? this.map(node, depth)
        : isSeq(node)
          ? this.list(node, depth)
          : this.nothing(0);
    if (anchor) {
      const size = this.counts.nodes - before;
      this.anchors.set(anchor, { node: made, size, height: this.height });
    }
    return made;
  }

  private count(nodes: number, offset: number): void {
    this.counts.nodes += nodes;
    if (this.counts.nodes <= this.limits.nodes) return;
    const at = this.lines.rangeAt(offset, offset + 1);
    if (this.counts.aliases === 0) this.report('error', 'too-large', crowd(this.limits), at);
    else {
      const limit = this.limits.nodes.toLocaleString('en');
      const message = `Aliases make more than ${limit} values of this file. Write fewer of them inside one another.`;
      this.report('error', 'too-many-aliases', message, at);
    }
    throw new Stop();
  }

  private alias(name: string, range: readonly number[], depth: number): YamlNode {
    const start = range[0] ?? 0;
    const at = this.lines.rangeAt(start, range[1] ?? start);
    const target = this.anchors.get(name);
    this.height = 0;
    if (target === undefined) {
      const message = `Found the alias *${name}, but nothing before it has the anchor &${name}.`;
      this.report('error', 'unresolved', message, at);
      return this.nothing(start);
    }
    if (target === 'open') {
      const message = `The alias *${name} stands inside the value that it repeats.`;
      this.report('error', 'cycle', message, at);
      return this.nothing(start);
    }
    if (++this.counts.aliases > this.limits.aliases) {
      const limit = this.limits.aliases.toLocaleString('en');
      this.report('error', 'too-many-aliases', `The file has more than ${limit} aliases.`, at);
      throw new Stop();
    }
    if (depth + target.height > this.limits.nesting) {
      const message = `With its aliases, values are nested more than ${this.limits.nesting} deep.`;
      this.report('error', 'too-deep', message, at);
      throw new Stop();
    }
    this.count(target.size, start);
    this.height = target.height;
    return target.node;
  }

  private scalar(node: Extract<ParsedNode, { value: unknown }>): YamlNode {
    const text = typeof node.value === 'string' ? node.value.toWellFormed() : '';
    const [start, valueEnd] = node.range;
    const block = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const end = block ? this.trimmed(start, valueEnd) : valueEnd;
    if (text.length > this.limits.stringLength) {
      const message = `A text is longer than ${this.limits.stringLength.toLocaleString('en')} characters.`;
      this.report('error', 'too-long', message, this.lines.rangeAt(start, start + 1));
      throw new Stop();
    }
    const plain = node.type === 'PLAIN' && (node.tag === undefined || !isText(node.tag));
    const value = plain && !ownTag(node.tag) ? plainScalar(text, this.version) : text;
    return { kind: 'scalar', value, text, ...this.tagAndPlace(node.tag, start, end) };
  }

  private list(node: Extract<ParsedNode, { items: unknown }>, depth: number): YamlNode {
    const items: YamlNode[] = [];
    let height = 0;
    for (const item of node.items) {
      if (isMap(item) || isSeq(item) || isScalar(item) || isAlias(item)) {
        items.push(this.node(item as ParsedNode, depth + 1));
        height = Math.max(height, this.height);
      }
    }
    this.height = height + 1;
    const [start, valueEnd] = node.range;
    const end = node.flow ? valueEnd : this.trimmed(start, valueEnd);
    return { kind: 'list', items, ...this.tagAndPlace(node.tag, start, end) };
  }

  private map(node: Extract<ParsedNode, { items: unknown }>, depth: number): YamlNode {
    const entries = new Map<string, YamlEntry>();
    const merged = new Set<string>();
    let height = 0;
    for (const pair of node.items) {
      if (!('key' in pair)) continue;
      const keyNode = pair.key as ParsedNode | null;
      const valueNode = pair.value as ParsedNode | null;
      const key = this.keyOf(keyNode);
      const value = valueNode ? this.node(valueNode, depth + 1) : this.nothing(key.at.end.offset);
      height = Math.max(height, valueNode ? this.height : 0);
      if (isMerge(keyNode)) this.merge(value, entries, merged);
      else {
        if (entries.has(key.name) && !merged.delete(key.name)) this.duplicate(key);
        entries.set(key.name, { key: key.at, value });
      }
    }
    this.height = height + 1;
    const [start, valueEnd] = node.range;
    const end = node.flow ? valueEnd : this.trimmed(start, valueEnd);
    return { kind: 'map', entries, ...this.tagAndPlace(node.tag, start, end) };
  }

  private duplicate({ name, at }: { name: string; at: SourceRange }): void {
    if (++this.counts.duplicates > mostTold) return;
    const message = `The key "${name.slice(0, 80)}" stands twice in the same map; the last one counts.`;
    this.report('warning', 'duplicate', message, at);
  }

  private keyOf(key: ParsedNode | null): { name: string; at: SourceRange } {
    if (!key) return { name: '', at: this.lines.rangeAt(0, 0) };
    const [start, end] = key.range;
    const at = this.lines.rangeAt(start, Math.max(start, this.trimmed(start, end)));
    if (isScalar(key)) {
      // Anchored keys may be repeated by an alias.
      if (key.anchor) this.node(key, 0);
      return { name: typeof key.value === 'string' ? key.value.toWellFormed() : '', at };
    }
    const target = isAlias(key) ? this.anchors.get(key.source) : undefined;
    if (target && target !== 'open' && target.node.kind === 'scalar')
      return { name: target.node.text, at };
    return { name: this.text.slice(start, Math.min(end, start + 1024)).trim(), at };
  }

  /** `<<`: keys of the map itself win, then those of the earlier of several maps. */
  private merge(value: YamlNode, entries: Map<string, YamlEntry>, merged: Set<string>): void {
    const maps = value.kind === 'list' ? value.items : [value];
    for (const from of maps) {
      if (from.kind !== 'map') {
        this.report(
          'warning',
          'syntax',
          'Found a value after "<<", expected a map to merge.',
          from.at,
        );
        continue;
      }
      this.count((from as YamlMap).entries.size, from.at.start.offset);
      for (const [key, entry] of from.entries) {
        if (entries.has(key)) continue;
        entries.set(key, entry);
        merged.add(key);
      }
    }
  }

  /** The offset after the last character that is no white space. */
  private trimmed(start: number, end: number): number {
    let at = Math.min(end, this.text.length);
    while (at > start && isSpace(this.text.charCodeAt(at - 1))) at--;
    return at;
  }

  private tagAndPlace(
    tag: string | undefined,
    start: number,
    end: number,
  ): { tag?: string; at: SourceRange } {
    if (!ownTag(tag)) return { at: this.lines.rangeAt(start, end) };
    const found = this.text.lastIndexOf(tag, start);
    const from = found === -1 ? start : found;
    return { tag, at: this.lines.rangeAt(from, Math.max(end, from + tag.length)) };
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** Whether a tag means something to the format, not to YAML. */
function ownTag(tag: string | undefined): tag is string {
  return tag !== undefined && tag !== '!' && !tag.startsWith('tag:yaml.org,2002:');
}

function isText(tag: string): boolean {
  return tag === '!' || tag === 'tag:yaml.org,2002:str' || tag === 'tag:yaml.org,2002:binary';
}

function isMerge(key: ParsedNode | null): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}
