import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import { textsOf } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import { blocksAt } from './within.ts';

/** Whether a list has so many entries: two zones, two regions. */
export function countAtLeast(path: string, least: number): Reading<boolean> {
  return custom(
    [path],
    (context): Fact<boolean> | undefined => {
      const slots = written(context, path).filter(
        ({ value }) => value.kind !== 'scalar' || value.value !== null,
      );
      if (slots.length === 0) return undefined;
      const texts = textsOf(slots.map(({ value }) => value));
      if (texts.state !== 'known') return texts.state === 'unknown' ? texts : undefined;
      const from = slots.map(({ at }) => ({ by: 'file', at }) as const);
      return known(new Set(texts.value).size >= least, ...from);
    },
    (value) => (value ? [{ at: path, value: zoneNames.slice(0, Math.max(least, 3)) }] : []),
  );
}

/** Zones of a region by their names. */
const zoneNames = ['1', '2', '3'];

/** Whether there are so many blocks at a path. */
export function blocksAtLeast(path: string, least: number): Reading<boolean> {
  return custom([path], (context): Fact<boolean> | undefined => {
    const { blocks, open } = blocksAt(context, path);
    if (blocks.length >= least) {
      return known(true, ...blocks.map(({ at }) => ({ by: 'file', at }) as const));
    }
    if (open !== undefined) return unknownFact(open);
    return blocks.length === 0
      ? undefined
      : known(false, ...blocks.map(({ at }) => ({ by: 'file', at }) as const));
  });
}
