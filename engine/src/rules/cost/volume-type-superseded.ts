import { when } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import { awsPage, wellArchitected } from '../references.ts';
import { templateAnswers } from '../relations.ts';
import { rule } from '../rule.ts';

/** Volume types that have a cheaper successor, and that. */
const newerTypes: ReadonlyMap<string, string> = new Map([['gp2', 'gp3']]);

export const volumeTypeSuperseded = rule({
  id: 'volume-type-superseded',
  title: 'Old volume type (gp2) where a newer one is cheaper',
  pillar: 'cost',
  severity: 'low',
  kinds: ['storage.block', 'compute.vm', 'compute.vm-template', 'cluster.node-pool', 'search'],
  asks: ['storageType'],
  passes: ({ storageType }, resource, graph) =>
    when(
      templateAnswers(storageType, graph, resource),
      (type) => !newerTypes.has(type.toLowerCase()),
    ),
  why: "The newer type costs about a fifth less for each gigabyte, and its speed doesn't depend on its size.",
  fix: 'Change the type; the provider does it while the volume is in use.',
  remedy: (resource) => {
    const type = facetOf(resource, 'storageType');
    const newer = type.state === 'known' ? newerTypes.get(type.value.toLowerCase()) : undefined;
    return newer === undefined ? [] : [{ set: 'storageType', of: resource.address, to: newer }];
  },
  references: [wellArchitected('COST 6'), awsPage('ebs/latest/userguide/general-purpose.html')],
});
