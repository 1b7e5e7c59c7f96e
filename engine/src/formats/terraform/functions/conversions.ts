import { scalar, type Value } from '../../../source/value.ts';
import { asBoolean, asNumber, isNull, joinParts, resolve, textParts } from '../convert.ts';
import type { Functions } from './function.ts';

const same = ([value]: readonly Value[]): Value | undefined => value;

/** Conversions of type. @see Terraform language reference, "Type Conversion Functions" */
export const conversions: Functions = {
  tostring: ([value], { at }) => {
    if (!value) return undefined;
    if (value.kind === 'reference' || isNull(value)) return value;
    const parts = textParts(value);
    return parts && value.kind !== 'unknown' ? joinParts(parts, at) : undefined;
  },
  tonumber: ([value], { at }) => {
    if (!value || isNull(value)) return value;
    const number = asNumber(value);
    return number === undefined ? undefined : scalar(number, at);
  },
  tobool: ([value], { at }) => {
    if (!value || isNull(value)) return value;
    const truth = asBoolean(value);
    return truth === undefined ? undefined : scalar(truth, at);
  },
  sensitive: same,
  nonsensitive: same,
  ephemeralasnull: () => null,
  issensitive: () => false,
  type: ([value]) => {
    const known = value && resolve(value);
    if (known?.kind === 'scalar') return known.value === null ? 'dynamic' : typeof known.value;
    return undefined;
  },
  defaults: same,
};
