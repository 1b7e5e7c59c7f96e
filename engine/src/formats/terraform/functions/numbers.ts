import { list, scalar, type Value } from '../../../source/value.ts';
import { asList, asNumber, asText } from '../convert.ts';
import type { Functions, TerraformFunction } from './function.ts';

const onNumber =
  (change: (number: number) => number): TerraformFunction =>
  ([value]) => {
    const number = value && asNumber(value);
    return number === undefined ? undefined : finite(change(number));
  };

const finite = (number: number): number | undefined =>
  Number.isFinite(number) ? number : undefined;

const onNumbers =
  (change: (numbers: readonly number[]) => number): TerraformFunction =>
  (values) => {
    const numbers = allNumbers(values);
    return numbers && numbers.length > 0 ? finite(change(numbers)) : undefined;
  };

function allNumbers(values: readonly Value[]): number[] | undefined {
  const numbers: number[] = [];
  for (const value of values) {
    const number = asNumber(value);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return numbers;
}

/** Functions on numbers. @see Terraform language reference, "Numeric Functions" */
export const numbers: Functions = {
  abs: onNumber(Math.abs),
  ceil: onNumber(Math.ceil),
  floor: onNumber(Math.floor),
  signum: onNumber(Math.sign),
  log: onNumbers(([number = 1, base = 10]) => Math.log(number) / Math.log(base)),
  pow: onNumbers(([base = 1, power = 1]) => base ** power),
  min: onNumbers((all) => all.reduce((least, number) => Math.min(least, number))),
  max: onNumbers((all) => all.reduce((most, number) => Math.max(most, number))),
  sum: ([value]) => {
    const items = value && asList(value);
    const all = items && allNumbers(items);
    return all && finite(all.reduce((total, number) => total + number, 0));
  },
  parseint: ([value, base]) => {
    const text = value && asText(value);
    const radix = base && asNumber(base);
    if (text === undefined || radix === undefined) return undefined;
    const number = Number.parseInt(text, radix);
    return Number.isNaN(number) ? undefined : number;
  },
  range: (values, { at }) => {
    const all = allNumbers(values);
    if (!all) return undefined;
    const [a = 0, b, c] = all;
    const start = b === undefined ? 0 : a;
    const limit = b === undefined ? a : b;
    const step = c ?? (limit < start ? -1 : 1);
    // Terraform itself stops at 1,024 items.
    if (step === 0 || (limit - start) / step > 1_024) return undefined;
    const items: Value[] = [];
    for (let number = start; step > 0 ? number < limit : number > limit; number += step)
      items.push(scalar(number, at));
    return list(items, at);
  },
};
