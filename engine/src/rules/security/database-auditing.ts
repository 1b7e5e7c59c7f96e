import { all, atLeast, notApplicable } from '../../graph/fact.ts';
import { ifKnown } from '../judging.ts';
import { azurePage, wellArchitected } from '../references.ts';
import { serverOf } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

/** Breaches are mostly found after months, so shorter records tell nothing. */
const LEAST_DAYS = 90;

export const databaseAuditing = rule({
  id: 'database-auditing',
  title: 'Database server without auditing',
  pillar: 'security',
  severity: 'medium',
  kinds: ['database.server', 'database.relational'],
  asks: ['auditLogs', 'retentionDays'],
  passes: ({ auditLogs, retentionDays }, resource, graph) => {
    if (serverOf(graph, resource)) return notApplicable;
    return auditLogs.state === 'not-applicable'
      ? notApplicable
      : all(auditLogs, atLeast(ifKnown(retentionDays), LEAST_DAYS));
  },
  why: 'Nobody can say who read or changed what, and breaches are mostly noticed after months.',
  fix: 'Record what is done on the server and keep the records for at least 90 days.',
  remedy: setting({ auditLogs: true }),
  equivalents: { azure: ['CKV_AZURE_23', 'CKV_AZURE_24'] },
  references: [wellArchitected('SEC 4'), azurePage('azure-sql/database/auditing-overview')],
});
