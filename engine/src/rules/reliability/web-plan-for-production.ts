import { all, atLeast } from '../../graph/fact.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const webPlanForProduction = rule({
  id: 'web-plan-for-production',
  title: 'Web app plan unfit for production or single instance or one zone',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['compute.web-plan'],
  asks: ['productionTier', 'instances', 'multiZone'],
  passes: ({ productionTier, instances, multiZone }) =>
    all(productionTier, atLeast(instances, 2), multiZone),
  why: 'The app stops when its one machine or its one zone does, or shares a machine with strangers.',
  fix: 'Choose a production tier with at least two machines, spread over zones.',
  remedy: setting({ productionTier: true, instances: 2, multiZone: true }),
  needsDecision: 'another plan is paid for',
  equivalents: { azure: ['CKV_AZURE_211', 'CKV_AZURE_212', 'CKV_AZURE_225'] },
  references: [
    wellArchitected('REL 10'),
    wellArchitected('REL 11'),
    azurePage('app-service/overview-hosting-plans'),
  ],
});
