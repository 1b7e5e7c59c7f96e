import type { PricedResource } from '../../cost/dimension.ts';
import type { Resource } from '../../graph/architecture.ts';
import { targetsOf } from '../../graph/graph.ts';
import type { Value } from '../../source/value.ts';
import { asNumber, asText } from '../plain.ts';
import { asMap } from '../select.ts';

/** The cluster that an instance is a member of, when it is among the files. */
export function clusterOf(resource: PricedResource): Resource | undefined {
  return targetsOf(resource.graph, resource.address, 'memberOf')[0];
}

/** The number at the first of some dotted paths of a resource's properties that holds one. */
export function numberIn(resource: Resource, ...paths: readonly string[]): number | undefined {
  for (const path of paths) {
    const value = valueAt(resource, path);
    const fact = value && asNumber(value);
    if (fact?.state === 'known') return fact.value;
  }
  return undefined;
}

/** The text at the first of some dotted paths of a resource's properties that holds one. */
export function textIn(resource: Resource, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const value = valueAt(resource, path);
    const fact = value && asText(value);
    if (fact?.state === 'known') return fact.value;
  }
  return undefined;
}

/** The value at a dotted path of a resource's properties. */
export function valueAt(resource: Resource, path: string): Value | undefined {
  let value: Value | undefined = resource.properties;
  for (const step of path.split('.')) value = asMap(value)?.entries.get(step);
  return value;
}
