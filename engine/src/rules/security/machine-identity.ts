import { cisAws, wellArchitected } from '../references.ts';
import { templateAnswers } from '../relations.ts';
import { rule } from '../rule.ts';

export const machineIdentity = rule({
  id: 'machine-identity',
  title: 'Instance without an attached role',
  pillar: 'security',
  severity: 'medium',
  kinds: ['compute.vm'],
  asks: ['hasIdentity'],
  passes: ({ hasIdentity }, resource, graph) => templateAnswers(hasIdentity, graph, resource),
  why: 'Programs on it need keys that somebody has to put there, keep and replace.',
  fix: 'Give it an identity of the provider with the few rights that its programs need.',
  equivalents: { aws: ['CKV2_AWS_41'] },
  references: [wellArchitected('SEC 2'), cisAws('1.18')],
});
