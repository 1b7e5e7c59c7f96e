import type { SourceRange } from '../../source/range.ts';
import type { MapValue, Value } from '../../source/value.ts';
import { itemsAt, textAt } from '../value-paths.ts';
import { isClusterWide, typeOf } from './kinds.ts';

/** One object of a manifest. */
export interface KubernetesObject {
  /** `apps` of `apps/v1`; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** The kind, with its group where the kind alone would mislead. */
  readonly type: string;
  readonly name: string;
  /** `default` when the object names none; empty for what stands in no namespace. */
  readonly namespace: string;
  /** Where another format declares it: what that format's tool calls it. */
  readonly address?: string;
  readonly at: SourceRange;
  readonly properties: MapValue;
}

/** The objects that a document holds: one, or those of a `List`. None when it is no manifest. */
export function objectsOf(document: Value): readonly KubernetesObject[] {
  const found: KubernetesObject[] = [];
  const pending: Value[] = [document];
  for (let value = pending.pop(); value; value = pending.pop()) {
    const kind = textAt(value, 'kind');
    const version = textAt(value, 'apiVersion');
    if (value.kind !== 'map' || kind === undefined || version === undefined) continue;
    const items = itemsAt(value, 'items');
    if (kind.endsWith('List') && value.entries.has('items')) pending.push(...[...items].reverse());
    else found.push(objectOf(value, kind, version));
  }
  return found;
}

function objectOf(value: MapValue, kind: string, version: string): KubernetesObject {
  const slash = version.indexOf('/');
  const group = slash < 0 ? '' : version.slice(0, slash);
  const name = textAt(value, 'metadata.name') ?? textAt(value, 'metadata.generateName');
  return {
    group,
    kind,
    type: typeOf(kind, group),
    name: name ?? 'unnamed',
    namespace: isClusterWide(kind) ? '' : (textAt(value, 'metadata.namespace') ?? 'default'),
    at: value.at,
    properties: value,
  };
}
