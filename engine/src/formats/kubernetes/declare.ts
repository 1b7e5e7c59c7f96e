import { unknownFact } from '../../graph/fact.ts';
import type { Declaration } from '../declaration.ts';
import { linked, surroundings } from './link.ts';
import { objectNames } from './names.ts';
import type { KubernetesObject } from './object.ts';

/**
 * The declarations of objects, names and selectors followed; selectors choose no more than `mostLinks` in all.
 */
export function declareObjects(
  objects: readonly KubernetesObject[],
  mostLinks: number,
): readonly Declaration[] {
  const names = objectNames(objects);
  const around = surroundings(objects, names, mostLinks);
  return objects.map((object) => ({
    format: 'kubernetes',
    address: names.addressOf(object),
    type: object.type,
    name: object.name,
    at: object.at,
    properties: linked(object, around),
    region: unknownFact('a Kubernetes manifest names no region'),
  }));
}
