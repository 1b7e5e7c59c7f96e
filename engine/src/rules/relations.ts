import type { Resource } from '../graph/architecture.ts';
import { type Fact, known, notApplicable, onlyByDefault } from '../graph/fact.ts';
import { type Graph, linksFrom, linksTo, sourcesOf, targetsOf } from '../graph/graph.ts';

/** Whether it is a copy of another resource, which keeps its backups and settings. */
export function isReplica(graph: Graph, { address }: Resource): boolean {
  return linksFrom(graph, address, 'replicaOf').length > 0;
}

/** Whether other resources write their logs to it. */
export function isLogTarget(graph: Graph, { address }: Resource): boolean {
  return linksTo(graph, address, 'logsTo').length > 0;
}

/** True when a backup plan names the resource; not applicable when none does. */
export function backedUpByPlan(graph: Graph, { address }: Resource): Fact<boolean> {
  const plan = sourcesOf(graph, address, 'attachedTo').find(({ kind }) => kind === 'backup-plan');
  return plan
    ? known(true, { by: 'graph', because: `${plan.address} backs it up`, at: plan.at })
    : notApplicable;
}

/** A fact of a machine, unless it is only the default and a template says how the machine is made. */
export function templateAnswers<T>(fact: Fact<T>, graph: Graph, { address }: Resource): Fact<T> {
  const fromTemplate = linksFrom(graph, address, 'usesTemplate').length > 0;
  return fromTemplate && onlyByDefault(fact) ? notApplicable : fact;
}

/** The load balancers, and their groups of targets, that send it what comes in. */
export function balancersOf(graph: Graph, { address }: Resource): readonly Resource[] {
  return [
    ...targetsOf(graph, address, 'memberOf'),
    ...sourcesOf(graph, address, 'forwardsTo'),
  ].filter(({ kind }) => kind.startsWith('load-balancer.'));
}

/** Whether a load balancer shares its load among the members of this fleet. */
export function behindBalancer(graph: Graph, fleet: Resource): boolean {
  return balancersOf(graph, fleet).length > 0;
}

/** The listeners that the files declare for a balancer. */
export function listenersOf(graph: Graph, { address }: Resource): readonly Resource[] {
  return sourcesOf(graph, address, 'memberOf').filter(
    ({ kind }) => kind === 'load-balancer.listener',
  );
}

/** The logical server that holds a database, when the files declare one. */
export function serverOf(graph: Graph, { address }: Resource): Resource | undefined {
  return targetsOf(graph, address, 'memberOf').find(({ kind }) => kind === 'database.server');
}

/** Whether it lives inside a cluster, whose rights and labels are the cluster's own. */
export function insideCluster({ provider }: Resource): boolean {
  return provider === 'kubernetes';
}
