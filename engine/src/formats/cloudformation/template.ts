import type { SourceRange } from '../../source/range.ts';
import {
  itemsOf,
  rangeOfEntry,
  textOf,
  under,
  type YamlEntry,
  type YamlNode,
} from '../../source/yaml/node.ts';

export type Entries = ReadonlyMap<string, YamlEntry>;

/** A resource as the template declares it, or as a transform makes it from what it declares. */
export interface ResourceBlock {
  readonly id: string;
  readonly type: string;
  /** From its logical id to the end of its block. */
  readonly at: SourceRange;
  /** `Type`, `Properties`, `Condition`, `DependsOn` and the policies. */
  readonly body: YamlNode;
  readonly generatedBy?: string;
}

/** One file, in its sections. */
export interface Template {
  readonly file: string;
  readonly root: YamlNode;
  readonly parameters: Entries;
  readonly mappings: Entries;
  readonly conditions: Entries;
  readonly outputs: Entries;
  readonly transforms: readonly string[];
}

const none: Entries = new Map();

/** The entries of a section; none when it is missing or no map. */
export function section(root: YamlNode, name: string): Entries {
  const node = under(root, name);
  return node?.kind === 'map' ? node.entries : none;
}

/** Names of the transforms that a template asks for, in order. */
export function transformsOf(root: YamlNode): string[] {
  const node = under(root, 'Transform');
  const nodes = node?.kind === 'list' ? itemsOf(node) : node ? [node] : [];
  return nodes.flatMap((each) => textOf(each) ?? textOf(under(each, 'Name')) ?? []);
}

/** A resource of the `Resources` section; none when it is no block with a type. */
export function resourceBlock(id: string, entry: YamlEntry): ResourceBlock | undefined {
  const type = textOf(under(entry.value, 'Type'));
  if (type === undefined || type === '') return undefined;
  return { id, type, at: rangeOfEntry(entry), body: entry.value };
}
