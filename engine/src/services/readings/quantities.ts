import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { select } from '../select.ts';

const suffixes: ReadonlyMap<string, number> = new Map([
  ['n', 1e-9],
  ['u', 1e-6],
  ['m', 1e-3],
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['E', 1e18],
  ['Ki', 2 ** 10],
  ['Mi', 2 ** 20],
  ['Gi', 2 ** 30],
  ['Ti', 2 ** 40],
  ['Pi', 2 ** 50],
  ['Ei', 2 ** 60],
]);

/**
 * A quantity as Kubernetes writes it (`250m`, `1.5`, `128Mi`, `2e3`) in its base unit; undefined when it isn't one.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function kubernetesQuantity(text: string): number | undefined {
  const match = /^([-+]?[\d.]{1,30}(?:[eE][-+]?\d{1,3})?)([numkKMGTPEi]{0,2})$/.exec(text.trim());
  const number = Number(match?.[1]);
  const unit = suffixes.get(match?.[2] ?? 'none');
  return match && Number.isFinite(number) && unit !== undefined ? number * unit : undefined;
}

/** A size as Compose writes it (`512m`, `1.5gb`, `100`) in bytes; its units count by 1,024. */
export function composeBytes(text: string): number | undefined {
  const match = /^([\d.]{1,30})\s?([bkmgt]?)(?:i?b)?$/i.exec(text.trim());
  const number = Number(match?.[1]);
  const power = ['', 'k', 'm', 'g', 't'].indexOf((match?.[2] ?? '').toLowerCase().replace('b', ''));
  return match && Number.isFinite(number) && power >= 0 ? number * 1024 ** power : undefined;
}

/** Turns the text of a quantity into the facet's unit; undefined when it can't. */
export type Quantity = (text: string) => number | undefined;

/** Processor time in vCPU. */
export const vcpus: Quantity = (text) => kubernetesQuantity(text);
/** Memory in MiB. */
export const mebibytes: Quantity = (text) => scaled(kubernetesQuantity(text), 2 ** 20);
/** Storage in GiB. */
export const gibibytes: Quantity = (text) => scaled(kubernetesQuantity(text), 2 ** 30);
/** Memory in MiB, as Compose writes it. */
export const composeMebibytes: Quantity = (text) => scaled(composeBytes(text), 2 ** 20);

const scaled = (base: number | undefined, unit: number) =>
  base === undefined ? undefined : base / unit;

/** A single quantity at a path, the first that is there. */
export function quantity(path: string, convert: Quantity): Reading<number> {
  return custom([path], (context) => {
    const slot = select(context, path).find(({ value }) => value !== undefined);
    return slot?.value && quantityOf(slot.value, convert);
  });
}

/**
 * The sum of a quantity over all containers; 0 when one of them states none, with that container as the
 * evidence: what one leaves open, all share.
 */
export function quantityOfAll(path: string, convert: Quantity): Reading<number> {
  return custom([path], (context): Fact<number> | undefined => {
    const slots = select(context, path);
    if (slots.length === 0) return undefined;
    const without = slots.filter(({ value }) => value === undefined);
    if (without.length > 0)
      return known(0, ...without.map(({ at }): Origin => ({ by: 'file', at })));
    let sum = 0;
    const from: Origin[] = [];
    for (const { value } of slots) {
      const fact = value && quantityOf(value, convert);
      if (fact?.state === 'unknown') return fact;
      if (fact?.state !== 'known') continue;
      sum += fact.value;
      from.push(...fact.from);
    }
    return known(sum, ...from);
  });
}

function quantityOf(value: Value, convert: Quantity): Fact<number> | undefined {
  const text = asText(value);
  if (text?.state !== 'known') return text;
  const read = convert(text.value);
  return read === undefined
    ? unknownFact(`"${text.value.slice(0, 40)}" is not a quantity`)
    : { ...text, value: read };
}
