import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const webAppIdentity = rule({
  id: 'web-app-identity',
  title: 'Web app without managed identity',
  pillar: 'security',
  severity: 'medium',
  kinds: ['compute.web-app', 'compute.function'],
  asks: ['hasIdentity'],
  passes: ({ hasIdentity }) => hasIdentity,
  why: 'It needs passwords for what it calls, which somebody has to keep, share and replace.',
  fix: 'Give it a managed identity and give that the few rights it needs.',
  remedy: setting({ hasIdentity: true }),
  equivalents: { azure: ['CKV_AZURE_16', 'CKV_AZURE_71'] },
  references: [wellArchitected('SEC 2'), azurePage('app-service/overview-managed-identity')],
});
