import { type MapValue, map, type Value } from '../../source/value.ts';
import { nestedBlocks } from './block-value.ts';
import { asMap, resolve } from './convert.ts';
import { openParts } from './open-values.ts';
import { findProvider, providerName, providerScope } from './providers.ts';
import type { Instance } from './scope.ts';

/** Types of AWS that join or attach others and take no tags. */
const joins: readonly string[] = [
  ...['_attachment', '_association', '_attachments', '_membership', '_policy', '_grant'],
  ...['_permission', '_route', '_acl', '_versioning', '_configuration', '_access_block'],
  ...['_record', '_mapping', '_accepter', '_association_accepter', '_version', '_validation'],
];

/**
 * All tags an AWS resource ends up with: those of its provider's `default_tags` and its own, which win.
 * Undefined where there are none, and for types that take no tags.
 */
export function allTags(
  instance: Instance,
  properties: MapValue,
  defaults: ReadonlyMap<string, Value> | Value | undefined,
): Value | undefined {
  if (!instance.item.type.startsWith('aws_')) return undefined;
  if (instance.item.type === 'aws_autoscaling_group') return undefined; // it takes no default tags
  const own = properties.entries.get('tags');
  if (!own && joins.some((end) => instance.item.type.endsWith(end))) return undefined;
  return defaults ? joined(instance, own, defaults) : own;
}

/**
 * All labels a Google resource ends up with: its provider's `default_labels` and its own, which win.
 * Undefined where the provider has none.
 */
export function allLabels(
  instance: Instance,
  properties: MapValue,
  defaults: ReadonlyMap<string, Value> | Value | undefined,
): Value | undefined {
  if (!isGoogle(instance.item.type) || !defaults) return undefined;
  const { entries } = properties;
  const metadata = entries.get('metadata');
  const own =
    entries.get('labels') ??
    entries.get('resource_labels') ??
    (metadata && tagsOf(metadata)?.get('labels'));
  return joined(instance, own, defaults);
}

const isGoogle = (type: string): boolean => type.startsWith('google_');

function joined(
  instance: Instance,
  own: Value | undefined,
  defaults: ReadonlyMap<string, Value> | Value,
): Value {
  const at = own?.at ?? instance.item.block.head;
  const tags = own && tagsOf(own);
  if (!(defaults instanceof Map) || (own && !tags)) {
    const { because, mentions } = openParts([
      ...(isValue(defaults) ? [defaults] : []),
      ...(own ? [own] : []),
    ]);
    return { kind: 'unknown', because: because ?? 'its tags are not known', mentions, at };
  }
  return map(new Map([...defaults, ...(tags ?? [])]), at);
}

/** Old files write tags as a block. */
function tagsOf(own: Value): MapValue['entries'] | undefined {
  const known = resolve(own);
  const [only] = known.kind === 'list' && known.items.length === 1 ? known.items : [known];
  return only && asMap(only);
}

const isValue = (given: ReadonlyMap<string, Value> | Value): given is Value => 'kind' in given;

/** The `default_tags` (AWS) or `default_labels` (Google) of the provider block that configures a resource. */
export function defaultTags(instance: Instance): ReadonlyMap<string, Value> | Value | undefined {
  const provider = findProvider(providerName(instance.item), instance.scope.module);
  if (!provider) return undefined;
  const scope = providerScope(provider, instance.scope);
  if (isGoogle(instance.item.type)) {
    const written = provider.block.body.attributes.get('default_labels')?.value;
    const labels = written && scope.world.evaluate(written, scope);
    return labels && (asMap(labels) ?? labels);
  }
  const blocks = nestedBlocks(provider.block.body, 'default_tags', scope);
  if (blocks?.kind !== 'list') return blocks;
  const [first] = blocks.items;
  const tags = first?.kind === 'map' ? first.entries.get('tags') : first;
  if (!tags) return undefined;
  return asMap(tags) ?? tags;
}
