import { all, not } from '../../graph/fact.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const registryAdminOrPublic = rule({
  id: 'registry-admin-or-public',
  title: 'Registry admin user or public network',
  pillar: 'security',
  severity: 'medium',
  kinds: ['registry'],
  asks: ['sharedCredentialsAccepted', 'publicEndpoint'],
  passes: ({ sharedCredentialsAccepted, publicEndpoint }) =>
    all(not(sharedCredentialsAccepted), not(publicEndpoint)),
  why: 'Images can be taken or replaced with one shared password, or from any place in the world.',
  fix: 'Turn the administrator account off and reach the registry by a private endpoint.',
  remedy: setting({ sharedCredentialsAccepted: false, publicEndpoint: false }),
  equivalents: { azure: ['CKV_AZURE_137', 'CKV_AZURE_139'] },
  references: [
    wellArchitected('SEC 2'),
    wellArchitected('SEC 5'),
    azurePage('container-registry/container-registry-authentication'),
  ],
});
