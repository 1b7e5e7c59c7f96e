import { textOf, under, type YamlEntry, type YamlNode } from '../../../source/yaml/node.ts';
import { callOf } from '../intrinsic.ts';

/** Properties with the template's `Globals` for their type: maps merge, lists follow, the rest gives way. */
export function withGlobals(
  globals: YamlNode | undefined,
  type: string,
  properties: YamlNode | undefined,
  ignored: YamlNode | undefined,
): YamlNode | undefined {
  const section = under(globals, type.replace('AWS::Serverless::', ''));
  if (section?.kind !== 'map' || textOf(ignored) === '*') return properties;
  const left = new Set(ignored?.kind === 'list' ? ignored.items.map(textOf) : []);
  const entries = new Map([...section.entries].filter(([key]) => !left.has(key)));
  const kept: YamlNode = { ...section, entries };
  return properties ? merge(kept, properties) : { ...kept };
}

function merge(common: YamlNode, own: YamlNode): YamlNode {
  if (callOf(common) || callOf(own)) return own;
  if (common.kind === 'list' && own.kind === 'list') {
    return { ...own, items: [...common.items, ...own.items] };
  }
  if (common.kind !== 'map' || own.kind !== 'map') return own;
  const entries = new Map<string, YamlEntry>(common.entries);
  for (const [key, entry] of own.entries) {
    const before = common.entries.get(key);
    entries.set(key, before ? { key: entry.key, value: merge(before.value, entry.value) } : entry);
  }
  return { ...own, entries };
}
