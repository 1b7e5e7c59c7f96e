import { known, notApplicable } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import { admitsEverything } from '../../graph/ports.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';
import { lowerUnreachable } from '../severity.ts';

export const allPortsOpen = rule({
  id: 'all-ports-open',
  title: 'All ports open to the internet',
  pillar: 'security',
  severity: 'high',
  kinds: ['firewall.rules'],
  asks: ['publicIngress'],
  passes: ({ publicIngress }, resource) => {
    const stateless = facetOf(resource, 'stateless');
    if (stateless.state === 'known' && stateless.value) return notApplicable;
    if (publicIngress.state !== 'known') return publicIngress;
    const found = publicIngress.value.filter(admitsEverything);
    const lines = found.flatMap((one) => one.because ?? []);
    return found.length === 0
      ? { ...publicIngress, value: true }
      : known(false, ...(lines.length > 0 ? lines : publicIngress.from));
  },
  inContext: lowerUnreachable('low'),
  why: 'Everything that listens on a member, databases and administration ports included, can be reached by anybody.',
  fix: 'Open the few ports that users need, and let everything else in only from the group of resources that calls it.',
  equivalents: { aws: ['CKV_AWS_277'] },
  references: [wellArchitected('SEC 5'), cisAws('5.2')],
});
