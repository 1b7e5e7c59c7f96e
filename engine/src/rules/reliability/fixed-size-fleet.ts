import { any, type Fact, known, notApplicable, when } from '../../graph/fact.ts';
import { sourcesOf } from '../../graph/graph.ts';
import { servedByRequests } from '../../graph/traffic.ts';
import { ifKnown } from '../judging.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const fixedSizeFleet = rule({
  id: 'fixed-size-fleet',
  title: 'Fixed size fleet that takes user traffic without auto scaling',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['compute.vm-group', 'compute.container-service', 'workload'],
  asks: ['autoScaling', 'instances', 'minInstances', 'maxInstances', 'capacityMode', 'engine'],
  passes: ({ autoScaling, instances, minInstances, maxInstances, engine }, resource, graph) => {
    // A store in pods does not grow with its load, whatever copies of it are run.
    if (
      engine.state === 'known' ||
      resource.provider === 'compose' ||
      !servedByRequests(graph).has(resource.address)
    )
      return notApplicable;
    if (sourcesOf(graph, resource.address, 'attachedTo').some(({ kind }) => kind === 'autoscaler'))
      return known(true);
    const verdict = any(ifKnown(autoScaling), grows(minInstances, maxInstances), autoScaling);
    return verdict.state === 'known' && !verdict.value && instances.state === 'known'
      ? { ...verdict, from: [...instances.from, ...verdict.from] }
      : verdict;
  },
  why: "A rush of users meets a fleet that can't grow, and the quiet hours pay for machines that nobody needs.",
  fix: 'Let the fleet grow and shrink with its load, between a floor for safety and a ceiling for cost.',
  references: [wellArchitected('REL 7'), wellArchitected('COST 9')],
});

/** Whether the most is more than the least; a fleet with room but no policy still moves by hand or by the provider. */
function grows(least: Fact<number>, most: Fact<number>): Fact<boolean> {
  return least.state === 'known'
    ? ifKnown(when(most, (value) => value > least.value))
    : notApplicable;
}
