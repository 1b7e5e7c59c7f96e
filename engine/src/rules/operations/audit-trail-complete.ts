import { all } from '../../graph/fact.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const auditTrailComplete = rule({
  id: 'audit-trail-complete',
  title: 'Audit trail not multi-region or not validated or not logging',
  pillar: 'operations',
  severity: 'medium',
  kinds: ['audit-trail'],
  asks: ['coversAllRegions', 'integrityValidated', 'enabled'],
  passes: ({ coversAllRegions, integrityValidated, enabled }) =>
    all(coversAllRegions, integrityValidated, enabled),
  why: 'An attacker works where nobody records, or changes the records afterwards.',
  fix: 'Record every region, validate the files, and keep the trail switched on.',
  remedy: setting({ coversAllRegions: true, integrityValidated: true, enabled: true }),
  equivalents: { aws: ['CKV_AWS_67', 'CKV_AWS_36', 'CKV_AWS_251'] },
  references: [wellArchitected('SEC 4'), cisAws('3.1'), cisAws('3.2')],
});
