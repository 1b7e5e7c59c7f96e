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

/** Where two overlap, the longer one stands. */
function apart(secrets: readonly Secret[]): readonly Secret[] {
  const kept: Secret[] = [];
  for (const one of secrets.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some(({ from, to }) => one.from < to && from < one.to)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from);
}
