import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import { custom, type Reading } from '../reading.ts';
import { firstAt, isOpen, reasonOf, textAt, within } from './within.ts';

/** From this many addresses on a range is as good as any address: half of all there are. */
const nearlyAll = 2 ** 31;

/**
 * Whether a server's firewall rules let any address in. The range from 0.0.0.0 to 0.0.0.0 stands for
 * Azure's own services and is not any address; without rules nothing is let in.
 * @param types of the rules that refine the server
 * @see https://learn.microsoft.com/azure/azure-sql/database/firewall-configure
 */
export function wholeRange(...types: readonly string[]): Reading<boolean> {
  return rangesOf(types, 'start_ip_address', 'end_ip_address');
}

/** The same for rules that name the ends of their range otherwise. */
export function wholeRangeOf(type: string, start: string, end: string): Reading<boolean> {
  return rangesOf([type], start, end);
}

function rangesOf(types: readonly string[], start: string, end: string): Reading<boolean> {
  return custom(
    types.map((type) => `@${type}.${start}`),
    (context): Fact<boolean> | undefined => {
      const rules = types.flatMap((type) => context.attachments.get(type) ?? []);
      if (rules.length === 0) return undefined;
      const wide: Origin[] = [];
      let open: string | undefined;
      for (const { properties, at } of rules) {
        const rule = within(context, properties, at);
        const ends = [start, end].map((name) => firstAt(rule, name));
        const unseen = ends.find((end) => end && isOpen(end.value));
        if (unseen) open = reasonOf(unseen.value);
        const from = addressNumber(textAt(rule, start) ?? '');
        const to = addressNumber(textAt(rule, end) ?? '');
        if (from !== undefined && to !== undefined && to - from >= nearlyAll - 1)
          wide.push(...ends.flatMap((end) => (end ? [{ by: 'file', at: end.at } as const] : [])));
      }
      if (wide.length > 0) return known(true, ...wide);
      if (open !== undefined) return unknownFact(open);
      return known(false, ...rules.map(({ at }): Origin => ({ by: 'file', at })));
    },
  );
}

/** An IPv4 address as a number; a range such as `0.0.0.0/0` counts by its first address. */
function addressNumber(text: string): number | undefined {
  const parts = (text.split('/')[0] ?? '').split('.').map(Number);
  const valid =
    parts.length === 4 && parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256);
  return valid ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined;
}
