import type { Mention } from './mention.ts';
import { lastMention, type State } from './state.ts';

/**
 * `Cache: none`, `Multi-AZ: no`: what stands before the colon is denied by a word alone behind it.
 * @returns whether it was so
 */
export function denyBefore(state: State): boolean {
  const { last, before, next, inParentheses } = state;
  const alone = next === undefined || next.is === 'joint';
  const stands = last?.words === ':' || (inParentheses && last?.words === '(');
  if (!alone || !stands) return false;
  if (before?.is === 'service') {
    const denied = lastMention(state);
    const segment = state.segments.findLast((one) => denied && one.includes(denied));
    segment?.pop();
    state.open = undefined;
    return true;
  }
  if (before?.is !== 'trait') return false;
  const holders: readonly Pick<Mention, 'traits'>[] = [state.pending, ...state.segments.flat()];
  for (const { traits } of holders) {
    const at = traits.findIndex(({ start }) => start === before.start);
    if (at >= 0) traits[at] = { ...before, on: false };
  }
  return true;
}
