import { referencesIn } from '../../source/value.ts';
import type { ReadContext } from '../select.ts';
import { select } from '../select.ts';
import type { LinkReading, LinkTarget } from '../service.ts';
import { blocksAt, numberAt } from './within.ts';

/** Where a firewall's rules name other firewalls whose members they let in. */
interface AdmittedGroups {
  readonly rules: string;
  /** Paths of the group admitted, from the rule. */
  readonly group: string;
  readonly from: string;
  readonly to: string;
  readonly admits?: (context: ReadContext) => boolean;
}

/** Links from a firewall to those whose members it lets in, with the port where it is one. */
export function admittedGroups(...places: readonly AdmittedGroups[]): LinkReading {
  return (context) =>
    places.flatMap((place) =>
      blocksAt(context, place.rules)
        .blocks.filter((block) => place.admits?.(block.context) ?? true)
        .flatMap((block): readonly LinkTarget[] => {
          const from = numberAt(block.context, place.from);
          const to = numberAt(block.context, place.to) ?? from;
          const port = from !== undefined && from > 0 && from === to ? { port: from } : {};
          return select(block.context, place.group).flatMap(({ value }) =>
            value
              ? [...referencesIn(value)].map((group) => ({ to: group.to, ...port, at: block.at }))
              : [],
          );
        }),
    );
}
