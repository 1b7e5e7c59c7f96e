import { all, atLeast, not, notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { listenersOf } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const balancerTlsVersion = rule({
  id: 'balancer-tls-version',
  title: 'Load balancer with weak TLS',
  pillar: 'security',
  severity: 'medium',
  kinds: ['load-balancer.listener', 'load-balancer.application', 'load-balancer.network'],
  asks: ['minTlsVersion', 'weakCiphersAllowed', 'tlsRequired'],
  passes: ({ minTlsVersion, weakCiphersAllowed, tlsRequired }, resource, graph) => {
    if (listenersOf(graph, resource).length > 0) return notApplicable;
    const plain = tlsRequired.state === 'known' && !tlsRequired.value;
    return plain ? notApplicable : all(atLeast(minTlsVersion, 1.2), not(weakCiphersAllowed));
  },
  why: 'Old versions and ciphers can be broken, so what users send can be read after all.',
  fix: 'Choose a policy that takes TLS 1.2 and later with forward secrecy only.',
  remedy: setting({ minTlsVersion: 1.2, weakCiphersAllowed: false }),
  equivalents: { aws: ['CKV_AWS_103'], google: ['CKV_GCP_4'], azure: ['CKV_AZURE_218'] },
  references: [wellArchitected('SEC 9')],
});
