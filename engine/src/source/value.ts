import type { SourceRange } from './range.ts';

/**
 * A value of a user's file after its format has resolved what it can, with the place it came from.
 * Keys of maps are the user's own words, so they live in a `Map`.
 */
export type Value =
  | ScalarValue
  | ListValue
  | MapValue
  | ReferenceValue
  | TextValue
  | EncodedValue
  | UnknownValue;

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly at: SourceRange;
}

export interface ListValue {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly at: SourceRange;
}

export interface MapValue {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Value>;
  readonly at: SourceRange;
}

/** A reference to another resource of the architecture, such as `aws_vpc.main.id` or `!Ref Vpc`. */
export interface ReferenceValue {
  readonly kind: 'reference';
  /** Address of the resource, as the format's own tool writes it. */
  readonly to: string;
  /** What of it is meant (`id`, `arn`, `Arn`); empty for the resource itself. */
  readonly attribute: string;
  /** What that attribute says, when the files state it: `aws_lb_target_group.app.port` is 8080. */
  readonly says?: Value;
  readonly at: SourceRange;
}

/** Text that is known only in parts: `"arn:aws:s3:::${aws_s3_bucket.media.id}/*"`. */
export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly (string | ReferenceValue | UnknownValue)[];
  readonly at: SourceRange;
}

/** Text whose content is known as structure: `jsonencode({…})`, `base64encode(…)`, a policy document. */
export interface EncodedValue {
  readonly kind: 'encoded';
  readonly encoding: 'json' | 'yaml' | 'base64';
  readonly of: Value;
  readonly at: SourceRange;
}

/** What the files at hand don't decide, with the reason to tell the user. */
export interface UnknownValue {
  readonly kind: 'unknown';
  readonly because: string;
  /** Resources it is made from, when some are known to take part. */
  readonly mentions?: readonly ReferenceValue[];
  readonly at: SourceRange;
}

export const scalar = (value: ScalarValue['value'], at: SourceRange): ScalarValue => ({
  kind: 'scalar',
  value,
  at,
});
export const list = (items: readonly Value[], at: SourceRange): ListValue => ({
  kind: 'list',
  items,
  at,
});
export const map = (entries: ReadonlyMap<string, Value>, at: SourceRange): MapValue => ({
  kind: 'map',
  entries,
  at,
});
export const unknown = (because: string, at: SourceRange): UnknownValue => ({
  kind: 'unknown',
  because,
  at,
});
export const reference = (to: string, attribute: string, at: SourceRange): ReferenceValue => ({
  kind: 'reference',
  to,
  attribute,
  at,
});

/** Every reference inside a value, in reading order: what a resource mentions. */
export function* referencesIn(value: Value): Generator<ReferenceValue> {
  switch (value.kind) {
    case 'reference':
      yield value;
      return;
    case 'list':
      for (const item of value.items) yield* referencesIn(item);
      return;
    case 'map':
      for (const item of value.entries.values()) yield* referencesIn(item);
      return;
    case 'text':
      for (const part of value.parts) if (typeof part !== 'string') yield* referencesIn(part);
      return;
    case 'encoded':
      yield* referencesIn(value.of);
      return;
    case 'unknown':
      yield* value.mentions ?? [];
      return;
    case 'scalar':
      return;
  }
}
