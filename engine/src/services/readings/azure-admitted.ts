import { referencesIn } from '../../source/value.ts';
import { select } from '../select.ts';
import type { LinkReading, LinkTarget } from '../service.ts';
import { blocksAt, numberAt, textAt } from './within.ts';

const sources = 'source_address_prefix+source_address_prefixes';

/** Links from a group of rules to the subnets and addresses that its rules let in, with the port where it is one. */
export function admittedSubnets(...rules: readonly string[]): LinkReading {
  return (context) =>
    rules.flatMap((path) =>
      blocksAt(context, path).blocks.flatMap((block): readonly LinkTarget[] => {
        const word = (name: string) => textAt(block.context, name)?.toLowerCase();
        if (word('direction') === 'outbound' || word('access') === 'deny') return [];
        const port = numberAt(block.context, 'destination_port_range');
        return select(block.context, sources).flatMap(({ value }) =>
          value
            ? [...referencesIn(value)].map(({ to }) => ({
                to,
                ...(port !== undefined && { port }),
                at: block.at,
              }))
            : [],
        );
      }),
    );
}
