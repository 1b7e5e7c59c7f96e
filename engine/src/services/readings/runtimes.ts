import type { Fact } from '../../graph/fact.ts';
import { known, unknownFact } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import { runtimeSupportEnds } from './runtimes.table.ts';

/** The day for which support is judged: the engine has no clock, so the table carries it. */
export const runtimesAsOf = '2026-11-01';

/**
 * Whether the provider still patches the runtime that the property at `path` names.
 * @param name turns the property's text into the table's words: `~18` → `node 18`; absent: as it is
 */
export function runtimeSupported(
  provider: keyof typeof runtimeSupportEnds,
  path: string,
  name: (text: string) => string = (text) => text,
): Reading<boolean> {
  return custom([path], (context): Fact<boolean> | undefined => {
    const slot = written(context, path)[0];
    const text = slot && asText(slot.value);
    if (text?.state !== 'known') return text;
    const supported = isSupported(provider, name(text.value));
    return supported === undefined
      ? unknownFact(`the runtime ${text.value.slice(0, 40)} is not in our table`)
      : known(supported, ...text.from);
  });
}

/** Whether a runtime is patched on {@link runtimesAsOf}; undefined when the table doesn't have it. */
export function isSupported(
  provider: keyof typeof runtimeSupportEnds,
  runtime: string,
): boolean | undefined {
  const ends = runtimeSupportEnds[provider];
  const key = runtime.toLowerCase();
  if (!Object.hasOwn(ends, key)) return undefined;
  const last = ends[key] ?? '';
  return last === '' || last >= runtimesAsOf;
}
