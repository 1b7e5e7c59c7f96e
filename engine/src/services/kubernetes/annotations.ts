import type { Value } from '../../source/value.ts';
import { asText } from '../plain.ts';
import type { ReadContext } from '../select.ts';

/** The annotations of an object whose names are known, as texts with their places. */
export function annotation(
  { resource }: ReadContext,
  ...names: readonly string[]
): { readonly text: string; readonly value: Value } | undefined {
  const metadata = resource.properties.entries.get('metadata');
  const annotations = metadata?.kind === 'map' ? metadata.entries.get('annotations') : undefined;
  if (annotations?.kind !== 'map') return undefined;
  for (const name of names) {
    const value = annotations.entries.get(name);
    const text = value && asText(value);
    if (value && text?.state === 'known') return { text: text.value, value };
  }
  return undefined;
}
