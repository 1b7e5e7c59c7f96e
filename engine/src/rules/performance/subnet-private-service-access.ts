import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const subnetPrivateServiceAccess = rule({
  id: 'subnet-private-service-access',
  title: 'Subnet without private access to provider services',
  pillar: 'performance',
  severity: 'low',
  kinds: ['subnet'],
  asks: ['privateServiceAccess'],
  passes: ({ privateServiceAccess }) => privateServiceAccess,
  why: "Calls to the provider's own services go out to the internet and back, more slowly and through a gateway that is paid by the gigabyte.",
  fix: "Turn private access to the provider's services on for the subnet.",
  remedy: setting({ privateServiceAccess: true }),
  equivalents: { google: ['CKV_GCP_74'] },
  references: [wellArchitected('PERF 4')],
});
