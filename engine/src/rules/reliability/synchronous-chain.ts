import { known } from '../../graph/fact.ts';
import { linksFrom } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { entriesOf, requestLinks } from '../../graph/traffic.ts';
import { wellArchitected } from '../references.ts';
import { graphRule } from '../rule.ts';

/** Programs in a row that each wait for the next: from this many on, one slow one stops them all. */
const longest = 3;
const programs: ReadonlySet<Kind> = new Set<Kind>([
  'compute.vm',
  'compute.vm-group',
  'compute.function',
  'compute.web-app',
  'compute.container-service',
  'workload',
  'ai.model',
]);

export const synchronousChain = graphRule({
  id: 'synchronous-chain',
  title: 'Synchronous chain from entry to a slow dependency with no queue or retry between',
  pillar: 'reliability',
  severity: 'medium',
  kinds: [...programs],
  judge: (graph) => {
    const { resources } = graph.architecture;
    const isProgram = (address: string) => programs.has(resources.get(address)?.kind ?? 'other');
    return entriesOf(graph).map((entry) => {
      const chain = longestChain(
        entry.address,
        (address) => requestLinks(graph, address).map(({ to }) => to),
        isProgram,
      );
      const last = chain.at(-1) ?? entry.address;
      const lines = chain.flatMap((address, index) =>
        linksFrom(graph, address)
          .filter(({ to }) => to === chain[index + 1])
          .flatMap(({ because }) => because),
      );
      return {
        resource: last,
        verdict: known(chain.filter(isProgram).length <= longest, ...lines),
        others: chain.slice(0, -1),
        note: `The chain is ${chain.join(' → ')}.`,
      };
    });
  },
  why: 'Each caller waits for the next: their delays add up, their failures multiply, and one slow program holds up all before it.',
  fix: 'Hand work that need not be answered at once to a queue, and give the remaining calls time-outs and retries.',
  references: [wellArchitected('REL 4'), wellArchitected('REL 5')],
});

/** The longest way without repeating a resource, by number of programs on it; each resource is gone through once. */
function longestChain(
  start: string,
  next: (address: string) => readonly string[],
  counts: (address: string) => boolean,
): readonly string[] {
  const best = new Map<string, readonly string[]>();
  const open = new Set<string>();
  const from = (address: string): readonly string[] => {
    const known = best.get(address);
    if (known) return known;
    if (open.has(address) || open.size > 60) return [];
    open.add(address);
    const behind = next(address).map(from);
    open.delete(address);
    const size = (chain: readonly string[]) => chain.filter(counts).length;
    const chain = [
      address,
      ...behind.reduce<readonly string[]>((a, b) => (size(b) > size(a) ? b : a), []),
    ];
    best.set(address, chain);
    return chain;
  };
  return from(start);
}
