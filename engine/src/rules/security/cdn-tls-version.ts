import { atLeast } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const cdnTlsVersion = rule({
  id: 'cdn-tls-version',
  title: 'CDN with old TLS',
  pillar: 'security',
  severity: 'medium',
  kinds: ['cdn'],
  asks: ['minTlsVersion'],
  passes: ({ minTlsVersion }) => atLeast(minTlsVersion, 1.2),
  why: 'Versions of TLS before 1.2 can be broken, so what users send can be read after all.',
  fix: 'Take TLS 1.2 and later only, with a certificate of your own domain.',
  remedy: setting({ minTlsVersion: 1.2 }),
  equivalents: { aws: ['CKV_AWS_174'] },
  references: [wellArchitected('SEC 9')],
});
