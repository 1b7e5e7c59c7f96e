import type { Fact } from '../../graph/fact.ts';
import { unknownFact } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asBoolean, asText } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { versionIn } from './tls.ts';
import { firstAt, textAt, within } from './within.ts';

/** A server's parameter that a resource of its own sets by name and value. */
function serverParameter<T>(
  type: string,
  names: readonly string[],
  convert: (value: Value) => Fact<T> | undefined,
): Reading<T> {
  return custom([`@${type}.value`], (context): Fact<T> | undefined => {
    for (const { properties, at } of context.attachments.get(type) ?? []) {
      const parameter = within(context, properties, at);
      if (!names.includes(textAt(parameter, 'name')?.toLowerCase() ?? '')) continue;
      const slot = firstAt(parameter, 'value');
      if (slot) return convert(slot.value);
    }
    return undefined;
  });
}

/** A yes or no parameter: `require_secure_transport` set to `ON`. */
export function parameterYesNo(type: string, ...names: readonly string[]): Reading<boolean> {
  return serverParameter<boolean>(type, names, (value) => {
    const text = asText(value);
    if (text?.state !== 'known') return text;
    const word = text.value.toLowerCase();
    if (word === 'on' || word === 'off') return { ...text, value: word === 'on' };
    return asBoolean(value);
  });
}

/** The oldest TLS version that a parameter accepts: `TLSv1.2`, or the first of a list of them. */
export function parameterTls(type: string, ...names: readonly string[]): Reading<number> {
  return serverParameter<number>(type, names, (value) => {
    const text = asText(value);
    if (text?.state !== 'known') return text;
    const versions = text.value.split(',').flatMap((one) => versionIn(one.trim()) ?? []);
    return versions.length === 0
      ? unknownFact(`"${text.value.slice(0, 40)}" names no TLS version we know`)
      : { ...text, value: Math.min(...versions) };
  });
}
