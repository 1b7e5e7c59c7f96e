import type { Resource } from '../../graph/architecture.ts';
import { all, when } from '../../graph/fact.ts';
import { containerKinds } from '../containers.ts';
import { dockerPage, kubernetesPage } from '../references.ts';
import { insideCluster } from '../relations.ts';
import { rule } from '../rule.ts';

import { exposesData, isRuntimeSocket } from './host-access.ts';

/** In a cluster any host port matters; elsewhere publishing is how users get in, but never to data. */
const portsThatMatter = (resource: Resource): ((port: string) => boolean) =>
  insideCluster(resource) ? () => true : (port) => exposesData(port, resource.kind);

export const containerSocketOrHostPort = rule({
  id: 'container-socket-or-host-port',
  title: 'Docker socket or host port exposed',
  pillar: 'security',
  severity: 'high',
  kinds: containerKinds,
  asks: ['hostPaths', 'hostPorts'],
  passes: ({ hostPaths, hostPorts }, resource) =>
    all(
      when(hostPaths, (paths) => !paths.some(isRuntimeSocket)),
      when(hostPorts, (ports) => !ports.some(portsThatMatter(resource))),
    ),
  why: "The socket of the container runtime gives whoever takes over this container the whole host; a port taken on the host bypasses the network's own rules and can be reached by everybody who reaches the host.",
  fix: 'Take the socket out, and reach the container through the network that its callers share instead of a port of the host.',
  equivalents: { kubernetes: ['CKV_K8S_27', 'CKV_K8S_26'] },
  references: [
    dockerPage('engine/security/protect-access'),
    kubernetesPage('concepts/security/pod-security-standards'),
  ],
});
