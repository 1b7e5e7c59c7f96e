import { referencesIn } from '../../source/value.ts';
import { select } from '../select.ts';
import type { LinkReading } from '../service.ts';

/**
 * Links to the resources of these types that name this one, and to what the paths name: only the
 * gateway says which address it holds, only the rule which proxy it leads to.
 *
 * @param types what names it, as the service lists them among its attachments
 */
export function whatNamesIt(types: readonly string[], path?: string): LinkReading {
  return (context) => {
    const naming = types.flatMap((type) =>
      (context.attachments.get(type) ?? []).map(({ address, at }) => ({ to: address, at })),
    );
    const named =
      path === undefined
        ? []
        : select(context, path).flatMap(({ value }) =>
            value ? [...referencesIn(value)].map(({ to, at }) => ({ to, at })) : [],
          );
    return [...naming, ...named];
  };
}
