import type { Proposal } from '@stackstage/engine';
import type { ModelSettings } from '../client/model.ts';
import { askFor, type Structured } from '../client/structured.ts';
import { prompt, versionOf } from '../prompts/prompts.ts';
import { ProposalArguments } from '../tools/proposal-arguments.ts';
import type { Asked } from './analyse.ts';
import { asData } from './report-facts.ts';

/** Limits of one reading of somebody's words. */
export const describeLimits = {
  maxTokens: 3_000,
  temperature: 0,
  tokens: 30_000,
  usdPerCall: 0.25,
} as const;

/** The version that is stored with what is proposed. */
export function describeVersion(): string {
  return versionOf('describe');
}

/**
 * The architecture that a model reads out of words.
 * @throws ModelFault, or the reason of `signal` once that is aborted
 */
export async function describe(
  settings: ModelSettings,
  words: string,
  { spent, signal, deadline }: Omit<Asked, 'role'>,
): Promise<Structured<Proposal>> {
  const { maxTokens, temperature, usdPerCall: usd } = describeLimits;
  const answer = askFor(settings, {
    messages: [
      { role: 'system', content: prompt('describe') },
      { role: 'user', content: asData(words) },
    ],
    schema: ProposalArguments,
    name: 'architecture',
    ...{ maxTokens, temperature, usd, spent, signal, deadline },
  });
  for (;;) {
    const step = await answer.next();
    if (step.done) return step.value;
  }
}
