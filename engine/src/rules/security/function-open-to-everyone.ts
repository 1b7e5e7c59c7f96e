import { all, oneOf } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const functionOpenToEveryone = rule({
  id: 'function-open-to-everyone',
  title: 'Function URL or invoker open to everyone',
  pillar: 'security',
  severity: 'high',
  kinds: ['compute.function', 'compute.container-service'],
  asks: ['anonymousAccess', 'authenticationRequired'],
  passes: ({ anonymousAccess, authenticationRequired }) =>
    all(oneOf(anonymousAccess, 'none'), authenticationRequired),
  inContext: (resource) => {
    const open = facetOf(resource, 'publicEndpoint');
    if (open.state === 'known' && !open.value)
      return {
        severity: 'low',
        because: 'only its own network and the balancers before it reach it',
      };
    return resource.kind === 'compute.container-service'
      ? { severity: 'medium', because: 'a web site in containers may be meant for everybody' }
      : undefined;
  },
  why: 'Anybody who finds the address can run it, as often as they like and at your cost.',
  fix: 'Ask for an identity, or put an API with authorisation and limits before it.',
  remedy: setting({ anonymousAccess: 'none', authenticationRequired: true }),
  needsDecision: 'callers that prove nothing would be shut out',
  equivalents: { aws: ['CKV_AWS_258', 'CKV_AWS_301'], google: ['CKV_GCP_107', 'CKV_GCP_102'] },
  references: [wellArchitected('SEC 2'), wellArchitected('SEC 3')],
});
