import { any, not, notApplicable } from '../../graph/fact.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const objectStoreAllNetworks = rule({
  id: 'object-store-all-networks',
  title: 'Storage account open to all networks',
  pillar: 'security',
  severity: 'high',
  kinds: ['storage.object'],
  asks: ['admitsAnyNetwork', 'publicEndpoint'],
  passes: ({ admitsAnyNetwork, publicEndpoint }) =>
    admitsAnyNetwork.state === 'not-applicable'
      ? notApplicable
      : any(not(admitsAnyNetwork), not(publicEndpoint)),
  why: 'A leaked key or token works from any place in the world.',
  fix: 'Refuse traffic by default and admit your own networks, or use a private endpoint.',
  remedy: setting({ admitsAnyNetwork: false }),
  needsDecision: 'the networks to admit must be named',
  equivalents: { azure: ['CKV_AZURE_35'] },
  references: [wellArchitected('SEC 5'), azurePage('storage/common/storage-network-security')],
});
