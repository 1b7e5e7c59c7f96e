import { type Fact, unknownFact } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

/** An Azure machine size taken apart: `Standard_D2ps_v5` → D, 2 vCPU, ps, 5. */
interface AzureSize {
  readonly series: string;
  readonly vcpus: number;
  readonly features: string;
  readonly version: number;
}

/**
 * Takes a size's name apart, also of a database's or cluster's (`GP_Standard_D4s_v3`).
 * @see https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions
 */
export function azureSize(name: string): AzureSize | undefined {
  const found =
    /(?:^|_)(?:standard|basic)_([a-z]{1,3}?)(\d{1,3})(?:-\d{1,3})?([a-z]{0,6})(?:_(?!v\d)[a-z]{1,3}\d{1,3})?(?:_v(\d{1,2}))?$/i.exec(
      name,
    );
  if (!found) return undefined;
  const [, series = '', vcpus = '', features = '', version = '1'] = found;
  return {
    series: series.toUpperCase(),
    vcpus: Number(vcpus),
    features: features.toLowerCase(),
    version: Number(version),
  };
}

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
