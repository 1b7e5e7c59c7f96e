import { all, atLeast } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const webAppTls = rule({
  id: 'web-app-tls',
  title: 'Web app without https only or with old TLS',
  pillar: 'security',
  severity: 'medium',
  kinds: ['compute.web-app', 'compute.function'],
  asks: ['tlsRequired', 'minTlsVersion'],
  passes: ({ tlsRequired, minTlsVersion }) => all(tlsRequired, atLeast(minTlsVersion, 1.2)),
  why: 'Passwords and sessions can be read and changed by anybody on the way to the user.',
  fix: 'Answer over https only, with TLS 1.2 or later.',
  remedy: setting({ tlsRequired: true, minTlsVersion: 1.2 }),
  equivalents: {
    azure: ['CKV_AZURE_14', 'CKV_AZURE_15', 'CKV_AZURE_70', 'CKV_AZURE_145', 'CKV_AZURE_153'],
  },
  references: [wellArchitected('SEC 9')],
});
