import { type Fact, unknownFact } from '../../graph/fact.ts';
import { azureSize } from '../../prices/azure-size-names.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

/** Oldest version of each series that is not marked as previous generation or retired. */
const oldestCurrent: ReadonlyMap<string, number> = new Map([
  ['A', 3],
  ['B', 1],
  ['D', 4],
  ['DS', 4],
  ['DC', 2],
  ['E', 4],
  ['F', 2],
  ['FS', 2],
  ['G', 2],
  ['GS', 2],
  ['H', 2],
  ['L', 2],
  ['LS', 2],
  ['M', 1],
  ['NC', 4],
  ['ND', 2],
  ['NV', 4],
]);

/**
 * Whether a size is one of those that Azure lists as previous generations; undefined for other series.
 * @see https://learn.microsoft.com/azure/virtual-machines/sizes/previous-gen-sizes-list
 */
export function isPreviousAzureSize(name: string): boolean | undefined {
  const size = azureSize(name);
  const oldest = size && oldestCurrent.get(size.series);
  return size && oldest !== undefined ? size.version < oldest : undefined;
}

/** The processor family of the size at a path: a `p` among its features is Arm. */
export function architectureByAzureSize(path: string): Reading<'x86_64' | 'arm64'> {
  return bySize(path, (name) => {
    const size = azureSize(name);
    return size && (size.features.includes('p') ? 'arm64' : 'x86_64');
  });
}

/** Whether the size at a path is of a previous generation. */
export function previousAzureSize(path: string): Reading<boolean> {
  return bySize(path, isPreviousAzureSize);
}

function bySize<T>(path: string, read: (name: string) => T | undefined): Reading<T> {
  return custom<T>([path], (context): Fact<T> | undefined => {
    const slot = written(context, path)[0];
    const text = slot && asText(slot.value);
    if (text?.state !== 'known') return text;
    const found = read(text.value);
    return found === undefined
      ? unknownFact(`"${text.value.slice(0, 40)}" is not a size we know`)
      : { ...text, value: found };
  });
}
