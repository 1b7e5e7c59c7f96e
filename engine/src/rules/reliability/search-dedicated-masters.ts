import { atLeast } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const searchDedicatedMasters = rule({
  id: 'search-dedicated-masters',
  title: 'Search domain without dedicated masters',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['search'],
  asks: ['dedicatedMasterCount'],
  passes: ({ dedicatedMasterCount }) => atLeast(dedicatedMasterCount, 3),
  why: 'A heavy query can starve the node that manages the cluster, and the cluster falls apart under load.',
  fix: 'Give the cluster three nodes that only manage it.',
  remedy: setting({ dedicatedMasterCount: 3 }),
  needsDecision: 'three more machines are paid for',
  equivalents: { aws: ['CKV_AWS_318', 'CKV2_AWS_59'] },
  references: [wellArchitected('REL 11')],
});
