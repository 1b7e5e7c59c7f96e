import { not, notApplicable } from '../../graph/fact.ts';
import { type Graph, sourcesOf, targetsOf } from '../../graph/graph.ts';
import { kubernetesPage } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

/** Whether its identity was given rights in the cluster, so that it has a use for the token. */
function needsToken(graph: Graph, address: string): boolean {
  return targetsOf(graph, address, 'runsAs').some((account) =>
    sourcesOf(graph, account.address).some(({ kind }) => kind === 'identity.grant'),
  );
}

export const serviceTokenMounted = rule({
  id: 'service-token-mounted',
  title: 'Service account token mounted without need',
  pillar: 'security',
  severity: 'low',
  kinds: ['workload', 'compute.batch'],
  asks: ['tokenMounted'],
  passes: ({ tokenMounted }, { address }, graph) =>
    needsToken(graph, address) ? notApplicable : not(tokenMounted),
  why: "Whoever takes over the container can talk to the cluster's API with the token it finds there.",
  fix: "Don't mount the token where the program never asks the cluster's API.",
  remedy: setting({ tokenMounted: false }),
  equivalents: { kubernetes: ['CKV_K8S_38'] },
  references: [kubernetesPage('tasks/configure-pod-container/configure-service-account')],
});
