import { notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { isReplica } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseMultiZone = rule({
  id: 'database-multi-zone',
  title: 'Database in a single zone',
  pillar: 'reliability',
  severity: 'high',
  kinds: ['database.relational', 'database.document', 'database.graph'],
  asks: ['multiZone'],
  passes: ({ multiZone }, resource, graph) =>
    isReplica(graph, resource) ? notApplicable : multiZone,
  why: 'When its zone fails, the data is out of reach until the zone is back or a backup restored.',
  fix: 'Keep a standby in a second zone and let the provider fail over to it.',
  remedy: setting({ multiZone: true }),
  equivalents: { aws: ['CKV_AWS_157'], azure: ['CKV_AZURE_229'] },
  references: [wellArchitected('REL 10')],
});
