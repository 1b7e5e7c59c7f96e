import { any, not } from '../../graph/fact.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const documentDatabaseOpen = rule({
  id: 'document-database-open',
  title: 'Document database open to public network',
  pillar: 'security',
  severity: 'high',
  kinds: ['database.document'],
  asks: ['admitsAnyNetwork', 'publicEndpoint'],
  passes: ({ admitsAnyNetwork, publicEndpoint }) =>
    admitsAnyNetwork.state === 'not-applicable'
      ? not(publicEndpoint)
      : any(not(admitsAnyNetwork), not(publicEndpoint)),
  why: 'A leaked key works from any place in the world.',
  fix: 'Admit your own networks or addresses only, or use a private endpoint.',
  remedy: setting({ publicEndpoint: false }),
  needsDecision: 'the networks to admit must be named',
  equivalents: { azure: ['CKV_AZURE_99', 'CKV_AZURE_101'] },
  references: [wellArchitected('SEC 5'), azurePage('cosmos-db/how-to-configure-firewall')],
});
