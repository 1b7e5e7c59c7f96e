import { any, not } from '../../graph/fact.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const vaultOpen = rule({
  id: 'vault-open',
  title: 'Vault open to all networks',
  pillar: 'security',
  severity: 'medium',
  kinds: ['vault'],
  asks: ['admitsAnyNetwork', 'publicEndpoint'],
  passes: ({ admitsAnyNetwork, publicEndpoint }) =>
    admitsAnyNetwork.state === 'not-applicable'
      ? not(publicEndpoint)
      : any(not(admitsAnyNetwork), not(publicEndpoint)),
  why: 'A leaked identity can fetch the secrets from any place in the world.',
  fix: 'Refuse traffic by default and admit your own networks, or use a private endpoint.',
  remedy: setting({ admitsAnyNetwork: false }),
  needsDecision: 'the networks to admit must be named',
  equivalents: { azure: ['CKV_AZURE_109', 'CKV_AZURE_189'] },
  references: [wellArchitected('SEC 5'), azurePage('key-vault/general/network-security')],
});
