import { not } from '../../graph/fact.ts';
import { googlePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const machineBroadIdentity = rule({
  id: 'machine-broad-identity',
  title: 'Default service account or full scope on a virtual machine',
  pillar: 'security',
  severity: 'medium',
  kinds: ['compute.vm', 'compute.vm-template'],
  asks: ['broadIdentity'],
  passes: ({ broadIdentity }) => not(broadIdentity),
  why: 'Whoever takes over the machine can use every service of the project.',
  fix: 'Run it as an identity of its own with the few roles that it needs.',
  remedy: setting({ broadIdentity: false }),
  equivalents: { google: ['CKV_GCP_30', 'CKV_GCP_31'] },
  references: [wellArchitected('SEC 3'), googlePage('compute/docs/access/service-accounts')],
});
