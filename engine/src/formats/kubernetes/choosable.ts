import { valueAt } from '../value-paths.ts';
import type { ObjectNames } from './names.ts';
import type { KubernetesObject } from './object.ts';
import { labelsOf, podLabels } from './pod-spec.ts';
import type { SelectorPlace } from './references.ts';
import type { Selector } from './selectors.ts';

/** Addresses of what a selector chooses in a namespace, in file order. */
export type Choose = (
  what: SelectorPlace['chooses'],
  namespace: string,
  selector: Selector,
) => readonly string[];

interface Candidate {
  readonly address: string;
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Indexes what selectors can choose (what makes pods, and Services) by each of its labels.
 * @param most choices of all selectors together; once there are more, nothing further is chosen
 */
export function chooserOf(
  objects: readonly KubernetesObject[],
  names: ObjectNames,
  most: number,
): Choose {
  let chosen = 0;
  const candidates = new Map<string, Candidate[]>();
  for (const object of objects) {
    const pods = podLabels(object);
    if (!pods && object.type !== 'Service') continue;
    const labels = pods ?? labelsOf(valueAt(object.properties, 'metadata.labels'));
    const scope = scopeOf(pods ? 'pods' : 'Service', object.namespace);
    const candidate = { address: names.addressOf(object), labels };
    append(candidates, scope, candidate);
    for (const pair of labels) append(candidates, scopeOf(scope, ...pair), candidate);
  }
  return (what, namespace, { matches, pair = [] }) => {
    if (chosen > most) return [];
    const found = (candidates.get(scopeOf(what, namespace, ...pair)) ?? []).filter(({ labels }) =>
      matches(labels),
    );
    chosen += found.length;
    return found.map(({ address }) => address);
  };
}

const scopeOf = (...parts: readonly string[]) => parts.join('\n');

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
