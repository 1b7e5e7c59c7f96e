import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const clusterProductionTier = rule({
  id: 'cluster-production-tier',
  title: 'Cluster on the free tier without an SLA',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['cluster.kubernetes'],
  asks: ['productionTier'],
  passes: ({ productionTier }) => productionTier,
  why: 'Nobody promises that the control plane is there, and it is small.',
  fix: 'Choose the tier that is sold with a service level agreement.',
  remedy: setting({ productionTier: true }),
  equivalents: { azure: ['CKV_AZURE_170'] },
  references: [wellArchitected('REL 11'), azurePage('aks/free-standard-pricing-tiers')],
});
