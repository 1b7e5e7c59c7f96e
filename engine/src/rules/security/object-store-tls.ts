import { all, atLeast } from '../../graph/fact.ts';
import { unlessFixed } from '../judging.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const objectStoreTls = rule({
  id: 'object-store-tls',
  title: 'Storage account accepts plain http or old TLS',
  pillar: 'security',
  severity: 'medium',
  kinds: ['storage.object'],
  asks: ['tlsRequired', 'minTlsVersion'],
  passes: ({ tlsRequired, minTlsVersion }) =>
    all(unlessFixed(tlsRequired), atLeast(minTlsVersion, 1.2)),
  inContext: ({ facets }) =>
    facets.minTlsVersion
      ? undefined
      : {
          severity: 'low',
          because:
            'clients of this store use TLS unless told otherwise, so only a careless one is in danger',
        },
  why: 'Data and signatures cross networks in plain text, or under versions of TLS that are broken.',
  fix: 'Refuse plain http and TLS before 1.2.',
  remedy: setting({ tlsRequired: true, minTlsVersion: 1.2 }),
  equivalents: { azure: ['CKV_AZURE_3', 'CKV_AZURE_44'] },
  references: [wellArchitected('SEC 9'), cisAws('2.1.1')],
});
