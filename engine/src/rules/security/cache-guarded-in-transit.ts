import { all, atLeast } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const cacheGuardedInTransit = rule({
  id: 'cache-guarded-in-transit',
  title: 'Cache traffic not encrypted or not authenticated',
  pillar: 'security',
  severity: 'medium',
  kinds: ['cache.memory'],
  asks: ['tlsRequired', 'authenticationRequired', 'minTlsVersion'],
  passes: ({ tlsRequired, authenticationRequired, minTlsVersion }) =>
    all(tlsRequired, authenticationRequired, atLeast(minTlsVersion, 1.2)),
  why: 'Whoever is in the same network can read what passes, or ask the cache itself, sessions and tokens included.',
  fix: 'Require TLS 1.2 or later and a password or an identity from every client.',
  remedy: setting({ tlsRequired: true, authenticationRequired: true, minTlsVersion: 1.2 }),
  equivalents: {
    aws: ['CKV_AWS_30', 'CKV_AWS_31'],
    azure: ['CKV_AZURE_91', 'CKV_AZURE_148'],
    google: ['CKV_GCP_95', 'CKV_GCP_97'],
  },
  references: [wellArchitected('SEC 9')],
});
