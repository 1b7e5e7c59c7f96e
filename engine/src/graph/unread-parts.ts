import type { Fact } from './fact.ts';
import { unknownFact } from './fact.ts';
import type { Graph } from './graph.ts';

/**
 * Why nobody can say that something is missing: the files call modules that are not among them, which may
 * hold it. Undefined when all that is called was read.
 */
export function unreadParts({ architecture }: Graph): Fact<never> | undefined {
  return architecture.diagnostics.some(({ code }) => code === 'unread-module')
    ? unknownFact('the files call modules that are not among them')
    : undefined;
}

/** A verdict that something is missing, as far as the files can tell. */
export function unlessUnread(graph: Graph, verdict: Fact<boolean>): Fact<boolean> {
  return verdict.state === 'known' && !verdict.value ? (unreadParts(graph) ?? verdict) : verdict;
}
