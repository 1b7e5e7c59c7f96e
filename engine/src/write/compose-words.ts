import type { Resource } from '../graph/architecture.ts';
import { facetOf } from '../graph/graph.ts';
import { unknown } from '../source/value.ts';
import type { Plain } from './tree.ts';

export type Cloud = 'aws' | 'azure' | 'google';

/** One resource that stands in for a service of a Compose file. */
export interface Equivalent {
  readonly type: string;
  readonly body: (service: Resource) => Readonly<Record<string, Plain>>;
}

/** The cluster that all containers run in. */
export const clusterKey = 'compose cluster';

/** An argument that nobody states: it becomes a variable. */
export const open = ({ at }: Resource) => unknown('the Compose file does not state it', at);
export const nameOf = ({ name }: Resource) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 40);

export function imageOf(service: Resource): Plain {
  const image = facetOf(service, 'image');
  return image.state === 'known' ? image.value : open(service);
}

/** Whether the image, or the service's name where there is none, has a word in it. */
export function isImageOf(service: Resource, word: string): boolean {
  const image = facetOf(service, 'image');
  return (image.state === 'known' ? image.value : service.name).includes(word);
}

/** How many run: at least two, as one is none when its machine fails. */
export function countOf(service: Resource): number {
  const instances = facetOf(service, 'instances');
  return Math.max(2, instances.state === 'known' ? instances.value : 1);
}
