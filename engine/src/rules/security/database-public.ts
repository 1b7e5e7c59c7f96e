import { not, notApplicable } from '../../graph/fact.ts';
import { exposureOf } from '../../graph/reach.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const databasePublic = rule({
  id: 'database-public',
  title: 'Database reachable from the internet',
  pillar: 'security',
  severity: 'critical',
  kinds: ['database.relational', 'database.server'],
  asks: ['publicEndpoint', 'admitsAnyNetwork'],
  passes: (_facts, resource, graph) =>
    resource.provider === 'compose'
      ? notApplicable
      : not(exposureOf(graph, resource.address).reachable),
  why: 'Anybody can try passwords and known holes on it, day and night; one that fits gives all data away.',
  fix: 'Give it private addresses only and admit just the programs that use it.',
  remedy: ({ address, facets }) => [
    ...(facets.publicEndpoint ? [{ set: 'publicEndpoint', of: address, to: false } as const] : []),
    ...(facets.admitsAnyNetwork
      ? [{ set: 'admitsAnyNetwork', of: address, to: false } as const]
      : []),
  ],
  equivalents: {
    aws: ['CKV_AWS_17'],
    google: ['CKV_GCP_60', 'CKV_GCP_11'],
    azure: ['CKV_AZURE_53', 'CKV_AZURE_68', 'CKV_AZURE_113', 'CKV_AZURE_11'],
  },
  references: [wellArchitected('SEC 5')],
});
