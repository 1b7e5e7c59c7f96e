import type { SourceRange } from '../../source/range.ts';
import { type ReferenceValue, type UnknownValue, unknown, type Value } from '../../source/value.ts';

/** An unknown that is an error in the files: what `try` and `can` react to. */
interface FailedValue extends UnknownValue {
  readonly failed: true;
}

export const failed = (because: string, at: SourceRange): FailedValue => ({
  kind: 'unknown',
  because,
  at,
  failed: true,
});

export const isFailed = (value: Value): value is FailedValue =>
  value.kind === 'unknown' && 'failed' in value;

const mostMentions = 100;
const mostVisited = 2_000;

/** The first unknown or undetermined reference in values, looked for without end-less walks. */
export function openParts(values: readonly Value[]): {
  readonly because: string | undefined;
  readonly failure: FailedValue | undefined;
  readonly mentions: readonly ReferenceValue[];
} {
  let because: string | undefined;
  let undetermined: string | undefined;
  let failure: FailedValue | undefined;
  const mentions: ReferenceValue[] = [];
  const waiting = [...values].reverse();
  let visited = 0;
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    if (++visited > mostVisited) break;
    switch (value.kind) {
      case 'unknown':
        if (isFailed(value)) failure ??= value;
        because ??= value.because;
        for (const mention of value.mentions ?? []) mentions.push(mention);
        break;
      case 'reference':
        mentions.push(value);
        if (!value.says) undetermined ??= notYetKnown(value);
        break;
      case 'list':
        for (let at = Math.min(value.items.length, mostVisited); at-- > 0; ) {
          const item = value.items[at];
          if (item) waiting.push(item);
        }
        break;
      case 'map':
        waiting.push(...[...value.entries.values()].slice(0, mostVisited).reverse());
        break;
      case 'text':
        for (const part of [...value.parts].reverse())
          if (typeof part !== 'string') waiting.push(part);
        break;
      case 'encoded':
        waiting.push(value.of);
        break;
      case 'scalar':
        break;
    }
  }
  return { because: because ?? undetermined, failure, mentions: distinct(mentions) };
}

const notYetKnown = (value: ReferenceValue): string =>
  `${value.to}${value.attribute === '' ? '' : `.${value.attribute}`} is set when it is created`;

function distinct(mentions: readonly ReferenceValue[]): readonly ReferenceValue[] {
  const seen = new Set<string>();
  const kept: ReferenceValue[] = [];
  for (const mention of mentions) {
    const name = `${mention.to}.${mention.attribute}`;
    if (seen.has(name) || kept.length >= mostMentions) continue;
    seen.add(name);
    kept.push(mention);
  }
  return kept;
}

/** What an operation gives whose operands don't decide it; `otherwise` says what is wrong if all are known. */
export function undecided(
  values: readonly Value[],
  at: SourceRange,
  otherwise: string,
): UnknownValue {
  const { because, failure, mentions } = openParts(values);
  if (failure) return { ...failure, at };
  if (because === undefined) return failed(otherwise, at);
  return mentions.length === 0 ? unknown(because, at) : { kind: 'unknown', because, mentions, at };
}
