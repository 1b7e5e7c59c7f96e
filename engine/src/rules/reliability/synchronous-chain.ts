import { known } from '../../graph/fact.ts';
import { linksFrom } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { entriesOf, requestLinks } from '../../graph/traffic.ts';
import { wellArchitected } from '../references.ts';
import { graphRule } from '../rule.ts';

/** Programs in a row that each wait for the next: from more than these on, one slow one stops them all. */
const longest = 3;
/** No chain is followed further than this: it is long enough to speak of. */
const mostSteps = 60;
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
    const chainFrom = longestChains(
      (address) => requestLinks(graph, address).map(({ to }) => to),
      isProgram,
    );
    return entriesOf(graph).map((entry) => {
      const chain = chainFrom(entry.address);
      const last = chain.findLast(isProgram) ?? entry.address;
      const lines = chain
        .flatMap((address, index) =>
          linksFrom(graph, address)
            .filter(({ to }) => to === chain[index + 1])
            .flatMap(({ because }) => because.slice(0, 1)),
        )
        .reverse();
      return {
        resource: last,
        verdict: known(chain.filter(isProgram).length <= longest, ...lines),
        others: chain.filter((address) => address !== last),
        note: `The chain is ${chain.join(' → ')}.`,
      };
    });
  },
  why: 'Each caller waits for the next: their delays add up, their failures multiply, and one slow program holds up all before it.',
  fix: 'Hand work that need not be answered at once to a queue, and give the remaining calls time-outs and retries.',
  references: [wellArchitected('REL 4'), wellArchitected('REL 5')],
});

interface Chain {
  readonly programs: number;
  readonly next?: string;
}

/**
 * Finds the way with the most programs on it from a resource, without going round in circles. What was
 * found for one resource serves all that come to it, so each link is followed once.
 */
function longestChains(
  next: (address: string) => readonly string[],
  counts: (address: string) => boolean,
): (start: string) => readonly string[] {
  const best = new Map<string, Chain>();
  const open = new Set<string>();
  const from = (address: string): Chain | undefined => {
    const known = best.get(address);
    if (known) return known;
    if (open.has(address) || open.size > mostSteps) return undefined;
    open.add(address);
    let chain: Chain = { programs: 0 };
    for (const to of next(address)) {
      const behind = from(to);
      if (behind && behind.programs > chain.programs)
        chain = { programs: behind.programs, next: to };
    }
    open.delete(address);
    chain = { ...chain, programs: chain.programs + (counts(address) ? 1 : 0) };
    best.set(address, chain);
    return chain;
  };
  return (start) => {
    from(start);
    const chain: string[] = [];
    const seen = new Set<string>();
    for (
      let address: string | undefined = start;
      address !== undefined && !seen.has(address) && chain.length <= mostSteps;
      address = best.get(address)?.next
    ) {
      seen.add(address);
      chain.push(address);
    }
    return chain;
  };
}
