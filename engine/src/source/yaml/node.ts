import type { Diagnostic } from '../diagnostic.ts';
import type { SourceRange } from '../range.ts';
import { list, map, scalar, type Value } from '../value.ts';

/**
 * A node of a YAML or JSON document with its place and its tag. Aliases and merge keys are already
 * resolved: a node that is used twice is the same object twice, with the place where it is written.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** What is written, unquoted: `0755`, `1.10`, `yes`. */
  readonly text: string;
  /** A tag other than YAML's own, as written: `!Ref`, `!reset`. */
  readonly tag?: string;
  /** From its tag, or its first character, to the end of its last. */
  readonly at: SourceRange;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly tag?: string;
  readonly at: SourceRange;
}

export interface YamlMap {
  readonly kind: 'map';
  /** In file order. Keys that are no strings are taken as written. */
  readonly entries: ReadonlyMap<string, YamlEntry>;
  readonly tag?: string;
  readonly at: SourceRange;
}

export interface YamlEntry {
  /** Where its key is written. */
  readonly key: SourceRange;
  readonly value: YamlNode;
}

export interface YamlReading {
  /** One for each document of the stream; an empty document is a null scalar. */
  readonly documents: readonly YamlNode[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What stands under a key, when the node is a map that has it. */
export function under(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.get(key)?.value : undefined;
}

/** The items of a list; none for anything else. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The text of a scalar that is not null. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

/** From the first character of an entry's key to the end of its value. */
export function rangeOfEntry(entry: YamlEntry): SourceRange {
  const { key, value } = entry;
  const inOrder = value.at.file === key.file && value.at.end.offset >= key.end.offset;
  const aliased = value.at.start.offset < key.start.offset;
  return { file: key.file, start: key.start, end: inOrder && !aliased ? value.at.end : key.end };
}

/** The node as a value. Tags are dropped, and entries that say null are left out of maps. */
export function toValue(node: YamlNode): Value {
  const done = new Map<YamlNode, Value>();
  const convert = (each: YamlNode): Value => {
    if (each.kind === 'scalar') return scalar(each.value, each.at);
    const before = done.get(each);
    if (before) return before;
    const value =
      each.kind === 'list'
        ? list(each.items.map(convert), each.at)
        : map(entriesOf(each.entries), each.at);
    done.set(each, value);
    return value;
  };
  const entriesOf = (entries: ReadonlyMap<string, YamlEntry>): Map<string, Value> => {
    const values = new Map<string, Value>();
    for (const [key, { value }] of entries)
      if (value.kind !== 'scalar' || value.value !== null) values.set(key, convert(value));
    return values;
  };
  return convert(node);
}
