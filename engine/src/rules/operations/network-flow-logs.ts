import { all, any, notApplicable, onlyByDefault, unknownFact } from '../../graph/fact.ts';
import { facetOf, sourcesOf, targetsOf } from '../../graph/graph.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const networkFlowLogs = rule({
  id: 'network-flow-logs',
  title: 'Network without flow logs',
  pillar: 'operations',
  severity: 'medium',
  kinds: ['network', 'subnet'],
  asks: ['flowLogs'],
  passes: ({ flowLogs }, resource, graph) => {
    if (resource.kind === 'network') {
      const subnets = sourcesOf(graph, resource.address, 'inNetwork').filter(
        ({ kind }) => kind === 'subnet',
      );
      const each = subnets.map((subnet) => {
        const guards = targetsOf(graph, subnet.address, 'guardedBy');
        return any(...[subnet, ...guards].map((one) => facetOf(one, 'flowLogs')));
      });
      return each.length > 0 && flowLogs.state !== 'not-applicable'
        ? any(flowLogs, all(...each))
        : flowLogs;
    }
    const [network] = targetsOf(graph, resource.address, 'inNetwork');
    if (network)
      return facetOf(network, 'flowLogs').state === 'not-applicable' ? flowLogs : notApplicable;
    return onlyByDefault(flowLogs) ? unknownFact('its network is not in the files') : flowLogs;
  },
  why: 'After an attack nobody can say which machines talked to whom.',
  fix: 'Record the connections of the network, at least those refused, and keep the records for some weeks.',
  remedy: setting({ flowLogs: true }),
  equivalents: { aws: ['CKV2_AWS_11'], google: ['CKV_GCP_26'] },
  references: [wellArchitected('SEC 4'), cisAws('3.7')],
});
