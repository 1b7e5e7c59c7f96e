import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const balancerInvalidHeaders = rule({
  id: 'balancer-invalid-headers',
  title: 'Load balancer keeps invalid headers',
  pillar: 'security',
  severity: 'low',
  kinds: ['load-balancer.application'],
  asks: ['dropsInvalidHeaders'],
  passes: ({ dropsInvalidHeaders }) => dropsInvalidHeaders,
  why: "Headers that balancer and server read differently let an attacker slip a second request into another's.",
  fix: 'Let the balancer remove headers that break the rules.',
  remedy: setting({ dropsInvalidHeaders: true }),
  equivalents: { aws: ['CKV_AWS_131'] },
  references: [wellArchitected('SEC 5')],
});
