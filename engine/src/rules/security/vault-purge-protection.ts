import { all, atLeast } from '../../graph/fact.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const vaultPurgeProtection = rule({
  id: 'vault-purge-protection',
  title: 'Vault without purge protection or soft delete',
  pillar: 'security',
  severity: 'medium',
  kinds: ['vault'],
  asks: ['purgeProtection', 'softDeleteDays'],
  passes: ({ purgeProtection, softDeleteDays }) => all(purgeProtection, atLeast(softDeleteDays, 7)),
  why: 'Whoever deletes the vault, by mistake or in anger, takes with it the keys to all that they encrypt.',
  fix: 'Turn purge protection on and keep deleted keys for at least a week.',
  remedy: setting({ purgeProtection: true, softDeleteDays: 90 }),
  equivalents: { azure: ['CKV_AZURE_42', 'CKV_AZURE_110'] },
  references: [wellArchitected('SEC 8'), azurePage('key-vault/general/soft-delete-overview')],
});
