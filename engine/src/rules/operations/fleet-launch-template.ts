import type { Resource } from '../../graph/architecture.ts';
import { known, notApplicable } from '../../graph/fact.ts';
import { facetOf, linksFrom, targetsOf } from '../../graph/graph.ts';
import { awsPage, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

const isSuperseded = (template: Resource): boolean => {
  const superseded = facetOf(template, 'superseded');
  return superseded.state === 'known' && superseded.value;
};

export const fleetLaunchTemplate = rule({
  id: 'fleet-launch-template',
  title: 'Scaling group without a launch template',
  pillar: 'operations',
  severity: 'low',
  kinds: ['compute.vm-group'],
  asks: [],
  passes: (_facts, { address }, graph) => {
    const templates = targetsOf(graph, address, 'usesTemplate');
    const from = linksFrom(graph, address, 'usesTemplate').flatMap(({ because }) => because);
    return templates.length === 0 ? notApplicable : known(!templates.some(isSuperseded), ...from);
  },
  why: 'The older way of describing machines has no versions and gets none of the newer features and sizes.',
  fix: 'Describe the machines in a launch template and name its version.',
  equivalents: { aws: ['CKV_AWS_315'] },
  references: [
    wellArchitected('OPS 5'),
    awsPage('autoscaling/ec2/userguide/launch-templates.html'),
  ],
});
