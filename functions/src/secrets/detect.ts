import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { furtherKinds } from './further-kinds.table.ts';

/** A stretch of a text that is a secret. */
export interface Secret {
  readonly from: number;
  readonly to: number;
  /** `aws-access-key`, `private-key`, `password`. */
  readonly kind: string;
}

const rules = [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }];

/** What a text must have somewhere before it is searched with care. */
const suspicious = /pass|pwd|secret|sig=|-----BEGIN|:\/\/[^\s/:@]{0,200}:|[A-Za-z0-9+/_.-]{20}/i;

/** Every secret in a text, in its order, none inside of another; by secretlint and a table of our own. */
export async function findSecrets(text: string): Promise<readonly Secret[]> {
  if (!suspicious.test(text)) return [];
  const { messages } = await lintSource({
    source: { content: text, filePath: 'text', ext: '', contentType: 'text' },
    options: { config: { rules }, noPhysicFilePath: true },
  });
  const known = messages
    .filter(({ type }) => type === 'message')
    .map((message): Secret => {
      const { range, ruleId = '' } = message as { range: readonly number[]; ruleId?: string };
      return { from: range[0] ?? 0, to: range[1] ?? 0, kind: kindOf(ruleId) };
    })
    .filter(({ from, to }) => to > from);
  const further = furtherKinds.flatMap(({ kind, pattern, isSecret }) =>
    [...text.matchAll(pattern)].flatMap((found): Secret[] => {
      const [whole, value = whole] = found;
      const at = found.index + whole.lastIndexOf(value);
      return isSecret(value) ? [{ from: at, to: at + value.length, kind }] : [];
    }),
  );
  return apart([...known, ...further]);
}

/** `@secretlint/secretlint-rule-aws`: `aws`. */
function kindOf(ruleId: string): string {
  const name = ruleId.split('/').at(-1) ?? '';
  return name.replace(/^secretlint-rule-/, '').replace(/[^a-z0-9-]/gi, '') || 'secret';
}

/** In their order; those that overlap are one, called after the longest of them. */
export function apart<T extends Secret>(secrets: readonly T[]): readonly T[] {
  const joined: T[] = [];
  let longest = 0;
  for (const one of secrets.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    const length = one.to - one.from;
    if (last === undefined || one.from >= last.to) {
      joined.push(one);
      longest = length;
      continue;
    }
    const to = Math.max(last.to, one.to);
    joined[joined.length - 1] = { ...(length > longest ? one : last), from: last.from, to };
    longest = Math.max(longest, length);
  }
  return joined;
}
