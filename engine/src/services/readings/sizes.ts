import { type Fact, known, notApplicable, unknownFact } from '../../graph/fact.ts';
import { families } from '../../prices/aws-size-families.table.ts';
import type { Value } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written, yesNo } from '../reading.ts';
import { textAt } from './within.ts';

type Architecture = 'x86_64' | 'arm64';

/** A machine size of EC2, RDS, ElastiCache or OpenSearch taken apart: `db.m6gd.large` → m, 6, gd. */
interface Size {
  readonly series: string;
  readonly generation: number;
  readonly attributes: string;
}

/** Takes an AWS size's name apart; undefined when it isn't one. */
export function sizeOf(name: string): Size | undefined {
  const bare = name.toLowerCase().replace(/^(?:db|cache|kafka|dax|dms|ml|mq)\./, '');
  const found = /^([a-z]{1,6})-?(\d{1,2})([a-z0-9-]{0,20})\./.exec(bare);
  if (!found) return undefined;
  const [, series = '', generation = '', attributes = ''] = found;
  return { series, generation: Number(generation), attributes };
}

/**
 * Processor family of an AWS size: a `g` among the attributes is Graviton.
 * @see https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html
 */
export function architectureOf(name: string): Architecture | undefined {
  const size = sizeOf(name);
  if (!size) return undefined;
  const apple = size.series === 'mac' && size.generation >= 2;
  const first = size.series === 'a' && size.generation === 1;
  return size.attributes.includes('g') || apple || first ? 'arm64' : 'x86_64';
}

/**
 * Oldest generation of each series that is still current, for families the table doesn't have:
 * the fifth of the large series and older ones are previous, as in prices/aws-size-families.table.ts.
 */
const oldestCurrent: ReadonlyMap<string, number> = new Map([
  ['t', 3],
  ['m', 6],
  ['c', 6],
  ['r', 6],
  ['x', 2],
  ['i', 4],
  ['d', 3],
  ['g', 4],
  ['p', 4],
]);

/** Whether an AWS size has a newer generation that costs no more. */
export function isPreviousGeneration(name: string): boolean | undefined {
  const size = sizeOf(name);
  if (!size) return undefined;
  const family = `${size.series}${size.generation}${size.attributes}`;
  if (Object.hasOwn(families, family)) return families[family]?.newer !== undefined;
  return size.generation < (oldestCurrent.get(size.series) ?? 0);
}

/** The processor family that the size at a path has. */
export function architectureBySize(path: string): Reading<Architecture> {
  return bySize(path, architectureOf);
}

/** Whether the size at a path has a newer generation. */
export function previousGeneration(path: string): Reading<boolean> {
  return bySize(path, isPreviousGeneration);
}

function bySize<T>(path: string, read: (name: string) => T | undefined): Reading<T> {
  const convert = (value: Value): Fact<T> | undefined => {
    const fact = asText(value);
    if (fact?.state !== 'known') return fact;
    const found = read(fact.value);
    return found === undefined
      ? unknownFact(`"${fact.value.slice(0, 40)}" is not a size we know`)
      : { ...fact, value: found };
  };
  return custom<T>([path], (context) => {
    const slot = written(context, path)[0];
    return slot && convert(slot.value);
  });
}

/** Families of machines that reach their disks over the common network; the rest have bandwidth of its own. */
const sharedBandwidth = new Set([
  'c1',
  'c3',
  'cc2',
  'cr1',
  'g2',
  'hs1',
  'i2',
  'm1',
  'm2',
  'm3',
  'r3',
  't1',
  't2',
]);

/**
 * Whether a machine has bandwidth of its own to its disks: most sizes always do, for old ones the
 * switch decides, and the smallest can't.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html
 */
export function storageOptimized(path: string, sizePath: string): Reading<boolean> {
  const switched = yesNo(path);
  return custom<boolean>(
    [path, sizePath],
    (context) => {
      const name = textAt(context, sizePath);
      const size = name === undefined ? undefined : sizeOf(name);
      if (!size) return switched.read(context);
      const family = `${size.series}${size.generation}`;
      if (family === 't1' || family === 't2') return notApplicable;
      if (!sharedBandwidth.has(family)) return known(true, { by: 'default', page, fixed: true });
      return switched.read(context) ?? known(false, { by: 'default', page });
    },
    switched.write,
  );
}

const page = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ebs-optimized.html';
