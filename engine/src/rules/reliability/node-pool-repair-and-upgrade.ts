import { all } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const nodePoolRepairAndUpgrade = rule({
  id: 'node-pool-repair-and-upgrade',
  title: 'Node pool without auto repair or auto upgrade',
  pillar: 'reliability',
  severity: 'low',
  kinds: ['cluster.node-pool', 'cluster.kubernetes'],
  asks: ['autoRepair', 'automaticUpgrades'],
  passes: ({ autoRepair, automaticUpgrades }) => all(autoRepair, automaticUpgrades),
  why: 'Broken nodes stay broken, and old versions keep known flaws, until somebody does it by hand.',
  fix: 'Let the provider replace broken nodes and upgrade the others.',
  remedy: setting({ autoRepair: true, automaticUpgrades: true }),
  equivalents: { google: ['CKV_GCP_9', 'CKV_GCP_10'], azure: ['CKV_AZURE_171'] },
  references: [wellArchitected('REL 11'), wellArchitected('SEC 6')],
});
