import { type Kind, kinds } from '../../graph/kinds.ts';
import { imageKinds, toolWords } from './image-kinds.table.ts';
import { imageName } from './images.ts';

const table = Object.entries(imageKinds) as readonly (readonly [Kind, readonly string[]])[];
const tools = new Set(toolWords);

/**
 * The kind of thing that an image runs, by its name; a tool around some software (an exporter, an admin
 * page) and what nobody knows is a container like any other.
 */
export function kindOfImage(image: string): Kind {
  const path = imageName(image).path.toLowerCase();
  const base = path.slice(path.lastIndexOf('/') + 1);
  const words = base.split(/[-_.]/);
  if (words.includes('exporter')) return 'monitoring';
  if (words.some((word) => tools.has(word))) return 'compute.container-service';
  let best: readonly [Kind, number] = ['compute.container-service', -1];
  for (const [kind, stems] of table) {
    for (const stem of stems) {
      const found = matches(stem, path, base, words);
      if (found && stem.length > best[1]) best = [kind, stem.length];
    }
  }
  return best[0];
}

/** Whether what an image runs is there to keep data: a database, a cache, a queue. */
export function keepsData(image: string): boolean {
  return kinds[kindOfImage(image)].carries === 'state';
}

function matches(stem: string, path: string, base: string, words: readonly string[]): boolean {
  if (stem.includes('/')) return path === stem || path.endsWith(`/${stem}`);
  if (/[-_.]/.test(stem)) return base.startsWith(stem);
  return words.some((word) => (stem.length < 5 ? word === stem : word.startsWith(stem)));
}
