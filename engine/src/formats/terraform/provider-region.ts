import type { SourceRange } from '../../source/range.ts';
import type { ItemBlock } from './configuration.ts';
import { asText } from './convert.ts';
import { undecided } from './open-values.ts';
import { findProvider, providerName, providerScope } from './providers.ts';
import type { ModuleInstance, Scope } from './scope.ts';

/** A region and where it is stated, or why it isn't known. */
interface StatedRegion {
  readonly value: string | undefined;
  readonly at: SourceRange | undefined;
  readonly because: string;
}

/** What the provider block of a resource says on its region (or zone, for Google). */
export function providerRegion(
  module: ModuleInstance,
  item: ItemBlock,
  scope: Scope,
): StatedRegion {
  const name = providerName(item);
  const provider = findProvider(name, module);
  if (!provider) return notStated(`no provider block "${name}" states a region`);
  const own = providerScope(provider, scope);
  for (const argument of ['region', 'zone']) {
    const attribute = provider.block.body.attributes.get(argument);
    if (!attribute) continue;
    const value = own.world.evaluate(attribute.value, own);
    const text = asText(value);
    if (text === undefined)
      return notStated(
        undecided([value], attribute.at, 'its provider block gives no text').because,
      );
    const region = argument === 'zone' ? withoutZone(text) : text;
    return { value: region, at: attribute.value.at, because: '' };
  }
  return notStated(`its provider block "${name}" states no region`);
}

const notStated = (because: string): StatedRegion => ({ value: undefined, at: undefined, because });

/** `europe-west1-b` is in `europe-west1`. */
export function withoutZone(text: string): string {
  const last = text.lastIndexOf('-');
  return last === text.length - 2 ? text.slice(0, last) : text;
}
