import { cisAws, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseMinorUpgrades = rule({
  id: 'database-minor-upgrades',
  title: 'Database without automatic minor upgrades',
  pillar: 'operations',
  severity: 'low',
  kinds: ['database.relational'],
  asks: ['automaticUpgrades'],
  passes: ({ automaticUpgrades }) => automaticUpgrades,
  why: 'Known flaws stay open until somebody finds the time to upgrade by hand.',
  fix: 'Let the provider make minor upgrades in the maintenance window.',
  remedy: setting({ automaticUpgrades: true }),
  equivalents: { aws: ['CKV_AWS_226'] },
  references: [wellArchitected('SEC 6'), cisAws('2.3.2')],
});
