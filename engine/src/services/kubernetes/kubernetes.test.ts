import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../assemble/assemble.ts';
import { kubernetes } from '../../formats/kubernetes/read.ts';
import type { Architecture, Resource } from '../../graph/architecture.ts';
import type { FacetName } from '../../graph/facets.ts';
import { serviceLimits } from '../../limits.ts';
import { kubernetesServices } from './index.ts';

const architectureOf = (text: string): Architecture => {
  const options = { grammars: undefined, limits: serviceLimits };
  const reading = kubernetes.read([{ name: 'a.yaml', text }], [], options);
  return assemble(reading, [], kubernetesServices, { limits: serviceLimits });
};
const resource = (architecture: Architecture, address: string): Resource => {
  const found = architecture.resources.get(address);
  if (!found) throw new Error(`No ${address}.`);
  return found;
};
const facet = (architecture: Architecture, address: string, name: FacetName) => {
  const fact = resource(architecture, address).facets[name];
  return fact?.state === 'known' ? fact.value : (fact?.state ?? 'not-applicable');
};
const links = (architecture: Architecture) =>
  architecture.links.map(({ from, kind, to, port }) =>
    [from, kind, to, ...(port ? [port] : [])].join(' '),
  );

const workload = (container: string, pod = '', kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: {name: a}
spec:
  template:
    metadata: {labels: {app: a}}
    spec:
      ${pod}
      containers:
      - name: main
        image: x:1
        ${container}
`;
const podFacet = (name: FacetName, container: string, pod = '') =>
  facet(architectureOf(workload(container, pod)), 'Deployment/a', name);

describe('the guestbook', () => {
  const guestbook = architectureOf(
    readFileSync(
      new URL('../../formats/kubernetes/fixtures/guestbook.k8s.yaml', import.meta.url),
      'utf8',
    ),
  );

  test('Services lead to Deployments', () => {
    expect(links(guestbook)).toEqual([
      'Service/redis-master forwardsTo Deployment/redis-master 6379',
      'Service/redis-replica forwardsTo Deployment/redis-replica 6379',
      'Service/frontend forwardsTo Deployment/frontend 80',
    ]);
  });

  test.each<[FacetName, unknown]>([
    ['cpuRequest', 0.1],
    ['memoryRequest', 100],
    ['cpuLimit', 0],
    ['memoryLimit', 0],
    ['healthCheck', false],
    ['readinessCheck', false],
    ['allowsPrivilegeEscalation', true],
    ['runsAsRoot', 'unknown'],
    ['imageTagFixed', true],
    ['instances', 3],
    ['namespace', 'default'],
    ['privileged', false],
    ['hostPorts', []],
    ['autoScaling', false],
    ['tokenMounted', true],
  ])('frontend: %s is %s', (name, value) => {
    expect(facet(guestbook, 'Deployment/frontend', name)).toEqual(value);
  });
});

describe('pods', () => {
  test.each<[FacetName, string, string, unknown]>([
    ['runsAsRoot', 'securityContext: {runAsUser: 0}', '', true],
    ['runsAsRoot', 'securityContext: {}', 'securityContext: {runAsNonRoot: true}', false],
    ['runsAsRoot', 'securityContext: {runAsUser: 5}', 'securityContext: {runAsUser: 0}', false],
    ['runsAsRoot', '', 'securityContext: {runAsUser: 0}', true],
    ['allowsPrivilegeEscalation', 'securityContext: {allowPrivilegeEscalation: false}', '', false],
    ['privileged', 'securityContext: {privileged: true}', '', true],
    ['rootFilesystemReadOnly', 'securityContext: {readOnlyRootFilesystem: true}', '', true],
    ['rootFilesystemReadOnly', '', '', false],
    ['droppedCapabilities', 'securityContext: {capabilities: {drop: [all]}}', '', ['ALL']],
    ['addedCapabilities', 'securityContext: {capabilities: {add: [NET_ADMIN]}}', '', ['NET_ADMIN']],
    ['hostNamespaces', '', 'hostNetwork: true\n      hostPID: false', ['hostNetwork']],
    ['hostPorts', 'ports: [{containerPort: 1, hostPort: 80}]', '', ['80']],
    [
      'hostPaths',
      '',
      'volumes: [{name: s, hostPath: {path: /var/run/docker.sock}}]',
      ['/var/run/docker.sock'],
    ],
    ['secretsInEnvironment', 'envFrom: [{secretRef: {name: s}}]', '', true],
    ['containsCredentials', 'env: [{name: DB_PASSWORD, value: hunter2hunter2}]', '', true],
    ['tokenMounted', '', 'automountServiceAccountToken: false', false],
    ['cpuLimit', 'resources: {limits: {cpu: 250m, memory: 1Gi}}', '', 0.25],
    ['memoryLimit', 'resources: {limits: {cpu: 250m, memory: 1Gi}}', '', 1024],
    ['healthCheck', 'livenessProbe: {httpGet: {path: /}}', '', true],
  ])('%s of %s%s is %s', (name, container, pod, value) => {
    expect(podFacet(name, container, pod)).toEqual(value);
  });

  test('every container counts', () => {
    const two = `${workload('securityContext: {readOnlyRootFilesystem: true, capabilities: {drop: [ALL]}}')}      - {name: b, image: y}\n`;
    const architecture = architectureOf(two);
    expect(facet(architecture, 'Deployment/a', 'rootFilesystemReadOnly')).toBe(false);
    expect(facet(architecture, 'Deployment/a', 'droppedCapabilities')).toEqual([]);
    expect(facet(architecture, 'Deployment/a', 'imageTagFixed')).toBe(false);
    const fact = resource(architecture, 'Deployment/a').facets.imageTagFixed;
    expect(fact?.state === 'known' && fact.from[0]).toMatchObject({ at: { start: { line: 13 } } });
  });

  test('an autoscaler says how many run', () => {
    const architecture = architectureOf(
      `${workload('')}---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\nspec: {scaleTargetRef: {kind: Deployment, name: a}, minReplicas: 2, maxReplicas: 9}\n`,
    );
    expect(facet(architecture, 'Deployment/a', 'autoScaling')).toBe(true);
    expect(facet(architecture, 'Deployment/a', 'instances')).toBe(2);
    expect(facet(architecture, 'Deployment/a', 'maxInstances')).toBe(9);
    expect(links(architecture)).toContain('HorizontalPodAutoscaler/a attachedTo Deployment/a');
  });

  test('a job has no probes, a pod runs once', () => {
    const job = architectureOf(workload('', '', 'Job').replace('apps/v1', 'batch/v1'));
    expect(facet(job, 'Job/a', 'healthCheck')).toBe('not-applicable');
    const pod = architectureOf(
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: "x:latest"}]}\n',
    );
    expect(facet(pod, 'Pod/a', 'instances')).toBe(1);
    expect(facet(pod, 'Pod/a', 'imageTagFixed')).toBe(false);
  });
});

describe('other objects', () => {
  test.each([
    ['{type: LoadBalancer}', '', true],
    ['{type: ClusterIP}', '', false],
    ['{}', '', false],
    ['{type: NodePort}', '', 'unknown'],
    [
      '{type: LoadBalancer}',
      ', annotations: {networking.gke.io/load-balancer-type: Internal}',
      false,
    ],
  ])('a Service of %s%s has a public endpoint: %s', (spec, annotations, value) => {
    const architecture = architectureOf(
      `apiVersion: v1\nkind: Service\nmetadata: {name: a${annotations}}\nspec: ${spec}\n`,
    );
    expect(facet(architecture, 'Service/a', 'publicEndpoint')).toBe(value);
  });

  test('an Ingress leads to Services and says whether it has a certificate', () => {
    const architecture = architectureOf(
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\nspec: {tls: [{secretName: s}], rules: [{http: {paths: [{backend: {service: {name: b}}}]}}]}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: b}\n',
    );
    expect(facet(architecture, 'Ingress/a', 'tlsRequired')).toBe(true);
    expect(facet(architecture, 'Ingress/a', 'publicEndpoint')).toBe(true);
    expect(links(architecture)).toContain('Ingress/a forwardsTo Service/b');
    expect(links(architecture)).toContain('internet connectsTo Ingress/a');
  });

  test.each([
    ['apiGroups: ["*"], resources: ["*"], verbs: ["*"]', true, true, false],
    ['apiGroups: [""], resources: [pods], verbs: ["*"]', true, false, false],
    ['apiGroups: [""], resources: [roles], verbs: [bind]', false, false, true],
  ])('a role with %s', (rule, wildcard, administrator, escalation) => {
    const architecture = architectureOf(
      `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: a}\nrules: [{${rule}}]\n`,
    );
    expect(facet(architecture, 'ClusterRole/a', 'wildcardPermissions')).toBe(wildcard);
    expect(facet(architecture, 'ClusterRole/a', 'grantsAdministrator')).toBe(administrator);
    expect(facet(architecture, 'ClusterRole/a', 'grantsPrivilegeEscalation')).toBe(escalation);
  });

  test.each([
    ['[{}]', [{ protocol: 'all', from: 0, to: 65_535, sources: ['0.0.0.0/0'] }]],
    ['[{from: [{podSelector: {}}]}]', []],
    [
      '[{from: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 22}]}]',
      [{ protocol: 'tcp', from: 22, to: 22, sources: ['0.0.0.0/0'] }],
    ],
  ])('a network policy with ingress %s', (ingress, value) => {
    const architecture = architectureOf(
      `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: {}, ingress: ${ingress}}\n`,
    );
    expect(facet(architecture, 'NetworkPolicy/a', 'publicIngress')).toEqual(value);
  });

  test('a claim has its size in GiB', () => {
    const architecture = architectureOf(
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {resources: {requests: {storage: 10Gi}}}\n',
    );
    expect(facet(architecture, 'PersistentVolumeClaim/a', 'storageSizeGb')).toBe(10);
  });
});

test('settings of a cluster are known and free', () => {
  const architecture = architectureOf(
    'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: b}\n---\napiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: c.d.io}\n',
  );
  expect([...architecture.resources.values()].map(({ service }) => service?.id)).toEqual([
    'kubernetes-namespace-settings',
    'kubernetes-cluster-settings',
  ]);
});

test.each([
  ['istio', true],
  ['gke-l7-global-external-managed', true],
  ['gke-l7-rilb', false],
])('a gateway of class %s: public %s', (name, open) => {
  const text = `apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: g}\nspec: {gatewayClassName: ${name}}\n`;
  expect(facet(architectureOf(text), 'Gateway/g', 'publicEndpoint')).toBe(open);
});
