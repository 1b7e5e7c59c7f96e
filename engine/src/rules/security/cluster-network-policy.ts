import { all } from '../../graph/fact.ts';
import { kubernetesPage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const clusterNetworkPolicy = rule({
  id: 'cluster-network-policy',
  title: 'Cluster without network policy or role based access',
  pillar: 'security',
  severity: 'medium',
  kinds: ['cluster.kubernetes'],
  asks: ['networkPolicy', 'roleBasedAccess'],
  passes: ({ networkPolicy, roleBasedAccess }) => all(networkPolicy, roleBasedAccess),
  why: 'One pod that is taken over can reach every other, or use rights that nobody gave it by a role.',
  fix: 'Turn on network policies and role based access, and write a policy for each namespace.',
  remedy: setting({ networkPolicy: true, roleBasedAccess: true }),
  equivalents: { azure: ['CKV_AZURE_5', 'CKV_AZURE_7'], google: ['CKV_GCP_12', 'CKV_GCP_7'] },
  references: [
    wellArchitected('SEC 5'),
    wellArchitected('SEC 3'),
    kubernetesPage('concepts/services-networking/network-policies'),
  ],
});
