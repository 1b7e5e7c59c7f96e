import { any, notApplicable } from '../../graph/fact.ts';
import { differsFrom } from '../judging.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const tableAutoScaling = rule({
  id: 'table-auto-scaling',
  title: 'Provisioned table without auto scaling',
  pillar: 'performance',
  severity: 'low',
  kinds: ['database.key-value'],
  asks: ['capacityMode', 'autoScaling'],
  passes: ({ capacityMode, autoScaling }) =>
    autoScaling.state === 'not-applicable' || capacityMode.state === 'not-applicable'
      ? notApplicable
      : any(differsFrom(capacityMode, 'provisioned'), autoScaling),
  why: 'Calls above the reserved rate are refused, and what is reserved above the load is paid for nothing.',
  fix: 'Pay by use, or let the reserved rates follow the load.',
  remedy: setting({ capacityMode: 'on-demand' }),
  needsDecision: 'which way of paying is cheaper depends on the traffic',
  equivalents: { aws: ['CKV2_AWS_16'] },
  references: [wellArchitected('PERF 3'), wellArchitected('REL 7')],
});
