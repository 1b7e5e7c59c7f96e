import { list, type Value } from '../../../source/value.ts';
import {
  asNumber,
  asText,
  isNull,
  joinParts,
  resolve,
  type TextPart,
  textParts,
} from '../convert.ts';
import { jsonParts } from '../json-text.ts';
import type { Functions } from './function.ts';

/** `format` and `formatlist`. @see Terraform language reference, "format Function" */
export const formats: Functions = {
  format: ([pattern, ...values], { at }) => {
    const text = pattern && asText(pattern);
    const parts = text === undefined ? undefined : formatParts(text, values);
    return parts && joinParts(parts, at);
  },
  formatlist: ([pattern, ...values], { at }) => {
    const text = pattern && asText(pattern);
    if (text === undefined) return undefined;
    const lists = values.map((value) => {
      const known = resolve(value);
      return known.kind === 'list' ? known.items : undefined;
    });
    if (values.some((value) => value.kind === 'unknown')) return undefined;
    const lengths = lists.flatMap((items) => (items ? [items.length] : []));
    const length = lengths.length === 0 ? 1 : Math.min(...lengths);
    const items: Value[] = [];
    for (let index = 0; index < length; index++) {
      const row = values.map((value, column) => lists[column]?.[index] ?? value);
      const parts = formatParts(text, row);
      if (!parts) return undefined;
      items.push(joinParts(parts, at));
    }
    return list(items, at);
  },
};

interface Verb {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly argument: number | undefined;
  readonly letter: string;
  readonly end: number;
}

function formatParts(pattern: string, values: readonly Value[]): TextPart[] | undefined {
  const parts: TextPart[] = [];
  let next = 0;
  let from = 0;
  for (let at = pattern.indexOf('%'); at !== -1; at = pattern.indexOf('%', from)) {
    parts.push(pattern.slice(from, at));
    const verb = readVerb(pattern, at + 1);
    from = verb.end;
    if (verb.letter === '%') {
      parts.push('%');
      continue;
    }
    if (verb.argument !== undefined) next = verb.argument;
    const value = values[next++];
    const formatted = value && formatOne(verb, value);
    if (!formatted) return undefined;
    parts.push(...formatted);
  }
  parts.push(pattern.slice(from));
  return parts;
}

function readVerb(pattern: string, start: number): Verb {
  let at = start;
  let argument: number | undefined;
  const digits = (): string => {
    const from = at;
    while (at < pattern.length && '0123456789'.includes(pattern[at] ?? ' ')) at++;
    return pattern.slice(from, at);
  };
  const readArgument = (): void => {
    if (pattern[at] !== '[') return;
    at++;
    argument = Number(digits()) - 1;
    if (pattern[at] === ']') at++;
  };
  readArgument();
  let flags = '';
  while (at < pattern.length && '+-# 0'.includes(pattern[at] ?? 'x')) flags += pattern[at++];
  const width = Math.min(Number(digits() || '0'), 1_000);
  let precision: number | undefined;
  if (pattern[at] === '.') {
    at++;
    precision = Math.min(Number(digits() || '0'), 100);
  }
  readArgument();
  return { flags, width, precision, argument, letter: pattern[at] ?? '', end: at + 1 };
}

function formatOne(verb: Verb, value: Value): readonly TextPart[] | undefined {
  const known = resolve(value);
  if (verb.letter === 's' || verb.letter === 'v') {
    if (verb.letter === 'v' && (known.kind === 'list' || known.kind === 'map'))
      return jsonParts(known);
    if (isNull(value)) return verb.letter === 'v' ? ['null'] : undefined;
    const text = asText(value);
    if (text === undefined || value.kind === 'reference') return textParts(value);
    return [pad(verb.precision === undefined ? text : text.slice(0, verb.precision), verb)];
  }
  if (verb.letter === 'q') {
    const text = asText(value);
    return text === undefined ? undefined : [pad(JSON.stringify(text), verb)];
  }
  if (verb.letter === 't') {
    const text = asText(value);
    return text === 'true' || text === 'false' ? [pad(text, verb)] : undefined;
  }
  const number = asNumber(value);
  const text = number === undefined ? undefined : formatNumber(verb, number);
  return text === undefined ? undefined : [pad(text, verb)];
}

function formatNumber({ letter, flags, precision }: Verb, number: number): string | undefined {
  const sign = number >= 0 && flags.includes('+') ? '+' : '';
  const whole = Math.trunc(number);
  switch (letter) {
    case 'd':
      return `${sign}${whole}`;
    case 'b':
      return sign + whole.toString(2);
    case 'o':
      return sign + whole.toString(8);
    case 'x':
      return sign + whole.toString(16);
    case 'X':
      return sign + whole.toString(16).toUpperCase();
    case 'f':
    case 'F':
      return sign + number.toFixed(precision ?? 6);
    case 'e':
      return sign + number.toExponential(precision ?? 6);
    case 'g':
      return (
        sign + String(precision === undefined ? number : Number(number.toPrecision(precision || 1)))
      );
    default:
      return undefined;
  }
}

function pad(text: string, { flags, width, letter }: Verb): string {
  if (text.length >= width) return text;
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || letter === 's' || letter === 'q') return text.padStart(width);
  const sign = text.startsWith('-') || text.startsWith('+') ? text.slice(0, 1) : '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
