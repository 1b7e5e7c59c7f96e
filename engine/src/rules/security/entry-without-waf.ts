import { INTERNET } from '../../graph/architecture.ts';
import { any, type Fact, known, notApplicable } from '../../graph/fact.ts';
import { linksTo, sourcesOf } from '../../graph/graph.ts';
import { exposureOf } from '../../graph/reach.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const entryWithoutWaf = rule({
  id: 'entry-without-waf',
  title: 'Public entry point without a web application firewall',
  pillar: 'security',
  severity: 'medium',
  kinds: ['load-balancer.application', 'cdn', 'api-gateway'],
  asks: ['wafProtected'],
  passes: ({ wafProtected }, resource, graph) => {
    if (wafProtected.state === 'not-applicable') return notApplicable;
    const { reachable } = exposureOf(graph, resource.address);
    if (reachable.state === 'not-applicable' || (reachable.state === 'known' && !reachable.value))
      return notApplicable;
    const attached = sourcesOf(graph, resource.address, 'attachedTo').some(
      ({ kind }) => kind === 'waf',
    );
    const shielded: Fact<boolean> = attached ? known(true) : notApplicable;
    const judged = any(shielded, wafProtected);
    if (judged.state === 'known' && judged.value) return judged;
    const behindCdn = sourcesOf(graph, resource.address, 'forwardsTo').some(
      ({ kind }) => kind === 'cdn',
    );
    if (behindCdn && linksTo(graph, resource.address).every(({ from }) => from !== INTERNET))
      return notApplicable;
    return reachable.state === 'unknown' ? reachable : judged;
  },
  why: 'Requests that try known holes, stolen passwords or floods reach the programs behind it unfiltered.',
  fix: "Attach a web application firewall with the provider's managed rules and a rate limit.",
  remedy: ({ address }) => [{ set: 'wafProtected', of: address, to: true }],
  needsDecision: 'its rules must be chosen, and it is billed per request',
  equivalents: {
    aws: ['CKV2_AWS_28', 'CKV2_AWS_29', 'CKV_AWS_68'],
    azure: ['CKV_AZURE_120', 'CKV_AZURE_121'],
  },
  references: [wellArchitected('SEC 5')],
});
