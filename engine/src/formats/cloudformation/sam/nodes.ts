import type { SourceRange } from '../../../source/range.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../../../source/yaml/node.ts';

/** What {@link Nodes.from} makes a node of; nodes stay as they are, `undefined` entries are left out. */
export type Sketch =
  | string
  | number
  | boolean
  | undefined
  | YamlNode
  | readonly Sketch[]
  | { readonly [key: string]: Sketch };

/** Makes nodes for what nobody wrote, at the place of what it is made from. */
export interface Nodes {
  readonly at: SourceRange;
  readonly from: (sketch: Sketch) => YamlNode;
  readonly ref: (name: string) => YamlNode;
  readonly attribute: (id: string, attribute: string) => YamlNode;
  /** A `Fn::Sub`, with variables of its own. */
  readonly sub: (text: string, variables?: Readonly<Record<string, YamlNode>>) => YamlNode;
}

export function nodesAt(at: SourceRange): Nodes {
  const text = (value: string | number | boolean): YamlNode => ({
    kind: 'scalar',
    value,
    text: String(value),
    at,
  });
  const list = (items: readonly YamlNode[]): YamlNode => ({ kind: 'list', items, at });
  const map = (entries: ReadonlyMap<string, YamlEntry>): YamlMap => ({ kind: 'map', entries, at });
  const from = (sketch: Sketch): YamlNode => {
    if (sketch === undefined) return { kind: 'scalar', value: null, text: '', at };
    if (typeof sketch !== 'object') return text(sketch);
    if (isNode(sketch)) return sketch;
    if (isList(sketch)) return list(sketch.filter((item) => item !== undefined).map(from));
    const entries = new Map<string, YamlEntry>();
    for (const [key, value] of Object.entries(sketch)) {
      if (value !== undefined) entries.set(key, { key: at, value: from(value) });
    }
    return map(entries);
  };
  return {
    at,
    from,
    ref: (name) => ({ kind: 'scalar', value: name, text: name, tag: '!Ref', at }),
    attribute: (id, attribute) => from({ 'Fn::GetAtt': [id, attribute] }),
    sub: (pattern, variables) => from({ 'Fn::Sub': variables ? [pattern, variables] : pattern }),
  };
}

function isList(sketch: object): sketch is readonly Sketch[] {
  return Array.isArray(sketch);
}

const kinds: readonly unknown[] = ['scalar', 'list', 'map'];

function isNode(sketch: object): sketch is YamlNode {
  return 'kind' in sketch && 'at' in sketch && kinds.includes(sketch.kind);
}

/** The map with some of its entries set or, where nothing is given, left out. */
export function withEntries(
  node: YamlNode | undefined,
  at: SourceRange,
  changes: Readonly<Record<string, YamlNode | undefined>>,
): YamlMap {
  const entries = new Map(node?.kind === 'map' ? node.entries : []);
  for (const [key, value] of Object.entries(changes)) {
    if (value) entries.set(key, { key: entries.get(key)?.key ?? value.at, value });
    else entries.delete(key);
  }
  return { kind: 'map', entries, at: node?.at ?? at };
}
