import { all, not } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const machineSerialOrForwarding = rule({
  id: 'machine-serial-or-forwarding',
  title: 'Serial port or IP forwarding enabled',
  pillar: 'security',
  severity: 'low',
  kinds: ['compute.vm', 'compute.vm-template'],
  asks: ['serialPortEnabled', 'ipForwarding'],
  passes: ({ serialPortEnabled, ipForwarding }) => all(not(serialPortEnabled), not(ipForwarding)),
  why: "An open serial console can't be limited to addresses, and a forwarding machine can pass on traffic that its network should refuse.",
  fix: 'Turn both off, except on a machine that is meant to route.',
  remedy: setting({ serialPortEnabled: false, ipForwarding: false }),
  needsDecision: 'a machine may be there to forward traffic',
  equivalents: { google: ['CKV_GCP_35', 'CKV_GCP_36'], azure: ['CKV_AZURE_118'] },
  references: [wellArchitected('SEC 5')],
});
