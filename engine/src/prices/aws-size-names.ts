/** A machine size taken apart: `db.m6g.large` is family `m6g`, size `large`. */
export interface SizeName {
  readonly family: string;
  readonly size: string;
}

const wrappers = new Set([
  'db',
  'cache',
  'dms',
  'mq',
  'kafka',
  'ml',
  'dax',
  'express',
  'search',
  'elasticsearch',
]);

/** Takes a size of EC2 or of a service that wraps EC2's sizes apart; undefined when it has another form. */
export function sizeName(text: string): SizeName | undefined {
  const parts = text
    .toLowerCase()
    .split('.')
    .filter((part) => !wrappers.has(part));
  const [family, size] = parts;
  return parts.length === 2 && family && size ? { family, size } : undefined;
}

/** How many `large` a size is worth in its family: `xlarge` 2, `4xlarge` 8, `medium` 0.5; undefined for `metal`. */
export function inLarges(size: string): number | undefined {
  const small: Readonly<Record<string, number>> = {
    nano: 0.0625,
    micro: 0.125,
    small: 0.25,
    medium: 0.5,
    large: 1,
    xlarge: 2,
  };
  if (Object.hasOwn(small, size)) return small[size];
  if (!size.endsWith('xlarge')) return undefined;
  const times = Number(size.slice(0, -'xlarge'.length));
  return Number.isInteger(times) && times > 0 ? 2 * times : undefined;
}
