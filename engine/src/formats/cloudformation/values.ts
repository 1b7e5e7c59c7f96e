import type { SourceRange } from '../../source/range.ts';
import {
  type ReferenceValue,
  referencesIn,
  scalar,
  type TextValue,
  type UnknownValue,
  type Value,
} from '../../source/value.ts';

/** The same value at the place where it is used. */
export function relocate(value: Value, at: SourceRange): Value {
  return { ...value, at };
}

/** What can't be known, with the resources that take part in it. */
export function unknownFrom(
  because: string,
  at: SourceRange,
  ...values: readonly (Value | undefined)[]
): UnknownValue {
  const mentions: ReferenceValue[] = [];
  for (const value of values)
    if (value) for (const reference of referencesIn(value)) mentions.push(reference);
  const cause = values.find((value): value is UnknownValue => value?.kind === 'unknown');
  const reason = cause?.because ?? because;
  return mentions.length > 0
    ? { kind: 'unknown', because: reason, mentions, at }
    : { kind: 'unknown', because: reason, at };
}

/** A scalar, also one that a reference is known to stand for. */
export function known(value: Value | undefined): string | number | boolean | undefined {
  if (value?.kind === 'scalar') return value.value ?? undefined;
  if (value?.kind === 'reference' && value.says) return known(value.says);
  return undefined;
}

/** The text of a known scalar. */
export function knownText(value: Value | undefined): string | undefined {
  const said = known(value);
  return said === undefined ? undefined : String(said);
}

type Part = TextValue['parts'][number];

/** Text from parts in order: a scalar when all of it is known. */
export function textFrom(values: readonly Value[], at: SourceRange): Value {
  const parts: Part[] = [];
  const add = (part: Part): void => {
    const last = parts.at(-1);
    if (typeof part !== 'string' || typeof last !== 'string') {
      if (part !== '') parts.push(part);
    } else parts[parts.length - 1] = last + part;
  };
  for (const value of values) {
    if (value.kind === 'scalar') add(value.value === null ? '' : String(value.value));
    else if (value.kind === 'text') value.parts.forEach(add);
    else if (value.kind === 'reference' || value.kind === 'unknown') add(value);
    else add(unknownFrom(`a ${value.kind} stands where text is expected`, value.at, value));
  }
  const [only] = parts;
  if (parts.length === 0) return scalar('', at);
  if (parts.length === 1 && only !== undefined) {
    if (typeof only === 'string') return fetched(only, at);
    if (only.kind === 'reference' || !values.some(({ kind }) => kind === 'text')) {
      return { ...only, at };
    }
  }
  const opens = parts.some((part) => typeof part === 'string' && part.includes('{{resolve:'));
  const text: TextValue = { kind: 'text', parts, at };
  return opens ? unknownFrom(fetchedFrom('{{resolve:'), at, ...mentioned(parts)) : text;
}

function mentioned(parts: readonly Part[]): ReferenceValue[] {
  return parts.filter(
    (part) => typeof part !== 'string' && part.kind === 'reference',
  ) as ReferenceValue[];
}

/** Text, unless it asks for a secret or parameter at deployment: `{{resolve:ssm:…}}`. */
export function fetched(text: string, at: SourceRange): Value {
  return text.includes('{{resolve:') ? unknownFrom(fetchedFrom(text), at) : scalar(text, at);
}

function fetchedFrom(text: string): string {
  const from = text.includes('resolve:secretsmanager')
    ? 'Secrets Manager'
    : text.includes('resolve:ssm')
      ? 'Systems Manager'
      : 'another service';
  return `it is fetched from ${from} at deployment`;
}
