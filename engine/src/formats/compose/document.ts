import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import type { SourceRange } from '../../source/range.ts';
import { type MapValue, map, type Value } from '../../source/value.ts';
import { rangeOfEntry, toValue, under, type YamlNode } from '../../source/yaml/node.ts';
import { readYaml } from '../../source/yaml/read.ts';
import { interpolated } from './interpolate.ts';
import { normalised } from './normalise.ts';

/** The top-level parts of a Compose file whose entries are resources, and the type each entry has. */
export const sectionTypes = {
  services: 'service',
  volumes: 'volume',
  networks: 'network',
  secrets: 'secret',
  configs: 'config',
} as const;
export type Section = keyof typeof sectionTypes;
export const sections = Object.keys(sectionTypes) as readonly Section[];

export interface Entry {
  readonly properties: MapValue;
  /** From its name to its end. */
  readonly at: SourceRange;
  /** Properties that take nothing from an earlier file: `!reset` and `!override`. */
  readonly alone: ReadonlySet<string>;
}

/** One Compose file, variables put in, each property in one form. */
export interface ComposeDocument {
  readonly file: string;
  readonly entries: Readonly<Record<Section, ReadonlyMap<string, Entry>>>;
  /** Other Compose files it takes in. */
  readonly includes: Value | undefined;
}

/** Reads one file; a version 1 file, which is its services alone, too. */
export function documentOf(
  file: TextFile,
  settings: ReadonlyMap<string, string>,
  limits: Limits,
): { readonly document: ComposeDocument; readonly diagnostics: readonly Diagnostic[] } {
  const { documents, diagnostics } = readYaml(file, limits);
  const [root] = documents;
  const include = under(root, 'include');
  const bare = root?.kind === 'map' && !sections.some((section) => root.entries.has(section));
  const entriesOf = (section: Section) =>
    sectionEntries(bare && section === 'services' ? root : under(root, section), section, settings);
  return {
    document: {
      file: file.name,
      entries: {
        services: entriesOf('services'),
        volumes: entriesOf('volumes'),
        networks: entriesOf('networks'),
        secrets: entriesOf('secrets'),
        configs: entriesOf('configs'),
      },
      includes: include && interpolated(toValue(include), settings),
    },
    diagnostics,
  };
}

function sectionEntries(
  node: YamlNode | undefined,
  section: Section,
  settings: ReadonlyMap<string, string>,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  if (node?.kind !== 'map') return entries;
  for (const [name, entry] of node.entries) {
    if (name.startsWith('x-') || (entry.value.kind === 'scalar' && section === 'services'))
      continue;
    const value = interpolated(toValue(entry.value), settings);
    const body = value.kind === 'map' ? value : map(new Map(), entry.value.at);
    const kept = withoutKeys(body, keysTagged(entry.value, '!reset'));
    const properties = section === 'services' ? normalised(kept) : kept;
    const alone = keysTagged(entry.value, '!reset', '!override');
    entries.set(name, { properties, at: rangeOfEntry(entry), alone });
  }
  return entries;
}

function keysTagged(node: YamlNode, ...tags: readonly string[]): ReadonlySet<string> {
  if (node.kind !== 'map') return new Set();
  const tagged = [...node.entries].filter(([, { value }]) => tags.includes(value.tag ?? ''));
  return new Set(tagged.map(([key]) => key));
}

function withoutKeys(value: MapValue, keys: ReadonlySet<string>): MapValue {
  if (keys.size === 0) return value;
  return map(new Map([...value.entries].filter(([key]) => !keys.has(key))), value.at);
}
