import { any, type Fact, notApplicable, oneOf } from '../../graph/fact.ts';
import { facetOf, targetsOf } from '../../graph/graph.ts';
import { stated } from '../judging.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { stating } from '../remedies.ts';
import { rule } from '../rule.ts';

const ifTrue = (fact: Fact<boolean>): Fact<boolean> =>
  fact.state === 'known' && !fact.value ? notApplicable : fact;

export const objectStorePublic = rule({
  id: 'object-store-public',
  title: 'Object store open to the public through ACL or policy',
  pillar: 'security',
  severity: 'critical',
  kinds: ['storage.object'],
  asks: ['anonymousAccess', 'publicAccessBlocked'],
  passes: ({ anonymousAccess, publicAccessBlocked }, { address }, graph) => {
    const around = targetsOf(graph, address, 'memberOf').map((store) =>
      facetOf(store, 'publicAccessBlocked'),
    );
    const blocked = [publicAccessBlocked, ...around].map((fact) => ifTrue(stated(fact)));
    return anonymousAccess.state === 'not-applicable'
      ? notApplicable
      : any(oneOf(anonymousAccess, 'none'), ...blocked);
  },
  why: 'Anybody on the internet can read what is in it, and search engines for open stores find it within hours.',
  fix: 'Take the public grants out and block public access; put a content delivery network before what is meant for everybody.',
  remedy: stating({ publicAccessBlocked: true }),
  equivalents: {
    aws: ['CKV_AWS_20', 'CKV_AWS_57', 'CKV_AWS_70'],
    google: ['CKV_GCP_28'],
    azure: ['CKV_AZURE_34', 'CKV_AZURE_59'],
  },
  references: [wellArchitected('SEC 3'), wellArchitected('SEC 8'), cisAws('2.1.4')],
});
