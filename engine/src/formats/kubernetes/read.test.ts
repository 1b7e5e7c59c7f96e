import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import { referencesIn, type Value } from '../../source/value.ts';
import type { Declaration, Reading } from '../declaration.ts';
import { valueAt } from '../value-paths.ts';
import { kubernetes } from './read.ts';

const options = { grammars: undefined, limits: serviceLimits };
const read = (...texts: readonly string[]): Reading =>
  kubernetes.read(
    texts.map((text, index) => ({ name: `${index}.yaml`, text })),
    [],
    options,
  );
const named = (files: Readonly<Record<string, string>>): Reading =>
  kubernetes.read(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    [],
    options,
  );
const addresses = ({ declarations }: Reading) => declarations.map(({ address }) => address);
const find = (reading: Reading, address: string): Declaration => {
  const found = reading.declarations.find((one) => one.address === address);
  if (!found) throw new Error(`No ${address} in ${addresses(reading).join(', ')}.`);
  return found;
};
const targets = (value: Value | undefined) =>
  value ? [...referencesIn(value)].map(({ to }) => to) : [];
const targetsAt = (reading: Reading, address: string, path: string) =>
  targets(valueAt(find(reading, address).properties, path));

const pod = (name: string, spec = '', kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: {name: ${name}}
spec:
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
      - name: main
        image: ${name}:1
${spec}
`;
const service = (name: string, namespace = 'default') =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {selector: {app: ${name}}}\n`;

describe('objects', () => {
  const guestbook = readFileSync(new URL('./fixtures/guestbook.k8s.yaml', import.meta.url), 'utf8');

  test('the guestbook has six, and its Services choose their Deployments', () => {
    const reading = read(guestbook);
    expect(addresses(reading)).toEqual([
      'Service/redis-master',
      'Deployment/redis-master',
      'Service/redis-replica',
      'Deployment/redis-replica',
      'Service/frontend',
      'Deployment/frontend',
    ]);
    for (const name of ['redis-master', 'redis-replica', 'frontend'])
      expect(targetsAt(reading, `Service/${name}`, '$selects')).toEqual([`Deployment/${name}`]);
    expect(reading.diagnostics).toEqual([]);
    expect(find(reading, 'Deployment/frontend').at.start.line).toBe(117);
    expect(targets(find(reading, 'Deployment/frontend').properties)).toEqual([]);
  });

  test('a List is opened up, and JSON is read', () => {
    const items = [1, 2].map((n) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: `s${n}` },
    }));
    const reading = read(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
    expect(addresses(reading)).toEqual(['Secret/s1', 'Secret/s2']);
  });

  test('the namespace stands before the kind only where two would collide', () => {
    const reading = read(`${service('a', 'x')}---\n${service('a', 'y')}---\n${service('b', 'x')}`);
    expect(addresses(reading)).toEqual(['x/Service/a', 'y/Service/a', 'Service/b']);
  });

  test('the last of two objects of one name counts, and this is said', () => {
    const reading = read(pod('a'), pod('a', '        args: [later]'));
    expect(addresses(reading)).toEqual(['Deployment/a']);
    expect(reading.declarations[0]?.at.file).toBe('1.yaml');
    expect(reading.diagnostics[0]).toMatchObject({ code: 'duplicate', at: { file: '0.yaml' } });
  });

  test('a kind of another group is no core kind', () => {
    const reading = read(
      'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: a}\n---\napiVersion: x.io/v1\nkind: Widget\nmetadata: {name: __proto__}\n',
    );
    expect(addresses(reading)).toEqual(['Service.serving.knative.dev/a', 'Widget/__proto__']);
  });
});

describe('references', () => {
  test('volumes, environment and identity of a pod', () => {
    const reading = read(
      [
        pod(
          'web',
          `        envFrom: [{configMapRef: {name: settings}}]
        env: [{name: P, valueFrom: {secretKeyRef: {name: keys, key: p}}}]
      serviceAccountName: runner
      volumes: [{name: d, persistentVolumeClaim: {claimName: disk}}]`,
        ),
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {API: "http://api:80/x"}\n',
        'apiVersion: v1\nkind: Secret\nmetadata: {name: keys}\n',
        'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: runner}\n',
        'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: disk}\n',
        service('api'),
      ].join('---\n'),
    );
    expect(targets(find(reading, 'Deployment/web').properties).sort()).toEqual([
      'ConfigMap/settings',
      'PersistentVolumeClaim/disk',
      'Secret/keys',
      'Service/api',
      'ServiceAccount/runner',
    ]);
  });

  test.each([
    ['URL', 'http://api:8080/v1', true],
    ['X', 'redis://user:pw@api:6379/0', true],
    ['X', 'api.default.svc.cluster.local', true],
    ['API_HOST', 'api', true],
    ['X', 'tcp(api:3306)/shop', true],
    ['X', 'other:1,api:2', true],
    ['MODE', 'api', false],
    ['URL', 'http://api:secret@elsewhere:80', false],
    ['URL', 'http://elsewhere.com/api', false],
    ['X', 'api.example.com', false],
    ['X', 'api.other.svc', false],
  ])('a setting %s=%s names a Service: %s', (name, value, does) => {
    const reading = read(
      `${pod('web', `        env: [{name: ${name}, value: "${value}"}]`)}---\n${service('api')}`,
    );
    expect(targetsAt(reading, 'Deployment/web', 'spec')).toEqual(does ? ['Service/api'] : []);
  });

  test('ingress, gateway route, autoscaler, role binding and network policy', () => {
    const reading = read(`${pod('web')}---
${service('web')}---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: {name: in}
spec: {rules: [{http: {paths: [{backend: {service: {name: web, port: {number: 80}}}}]}}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: route}
spec: {parentRefs: [{name: gate}], rules: [{backendRefs: [{name: web}]}]}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: gate}
spec: {gatewayClassName: x}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 9}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: all}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: bind}
roleRef: {kind: ClusterRole, name: all}
subjects: [{kind: ServiceAccount, name: runner, namespace: ops}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: runner, namespace: ops}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: policy}
spec: {podSelector: {matchExpressions: [{key: app, operator: In, values: [web]}]}}
`);
    expect(targetsAt(reading, 'Ingress/in', 'spec')).toEqual(['Service/web']);
    expect(targetsAt(reading, 'HTTPRoute/route', 'spec')).toEqual(['Gateway/gate', 'Service/web']);
    expect(targetsAt(reading, 'Gateway/gate', '$forwardsTo')).toEqual(['HTTPRoute/route']);
    expect(targetsAt(reading, 'HorizontalPodAutoscaler/web', 'spec')).toEqual(['Deployment/web']);
    expect(targets(find(reading, 'RoleBinding/bind').properties)).toEqual([
      'ClusterRole/all',
      'ServiceAccount/runner',
    ]);
    expect(targetsAt(reading, 'NetworkPolicy/policy', '$selects')).toEqual(['Deployment/web']);
  });

  test('an empty Service selector chooses nothing, other labels and namespaces neither', () => {
    const reading = read(
      `${pod('web')}---\napiVersion: v1\nkind: Service\nmetadata: {name: none}\nspec: {selector: {}}\n---\n${service('web', 'x')}`,
    );
    expect(targetsAt(reading, 'Service/none', '$selects')).toEqual([]);
    expect(targetsAt(reading, 'Service/web', '$selects')).toEqual([]);
  });
});

describe('what is not read', () => {
  test('a Helm template is named as one, and other files still count', () => {
    const reading = named({
      'chart/templates/web.yaml':
        'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Release.Name }}\n',
      'plain.yaml': service('a'),
    });
    expect(addresses(reading)).toEqual(['Service/a']);
    expect(reading.diagnostics).toMatchObject([
      { code: 'unsupported', severity: 'error', at: { start: { line: 4 } } },
    ]);
  });

  test('braces in a text make no Helm template', () => {
    const rule =
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {t: "{{ range .Alerts }}{{ end }}"}\n';
    expect(read(rule).diagnostics).toEqual([]);
  });

  test('kustomize is named, and its patches are no objects', () => {
    const reading = named({
      'base/web.yaml': pod('web'),
      'over/kustomization.yaml': 'resources: [../base]\npatches: [{path: ../over/more.yaml}]\n',
      'over/more.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 9}\n',
    });
    expect(addresses(reading)).toEqual(['Deployment/web']);
    expect(reading.diagnostics).toMatchObject([{ severity: 'info', code: 'unsupported' }]);
  });

  test('a broken file has its place, and the others count', () => {
    const reading = read('apiVersion: v1\nkind: Service\nmetadata: {name: [}\n', service('a'));
    expect(addresses(reading)).toContain('Service/a');
    expect(reading.diagnostics[0]).toMatchObject({ severity: 'error', code: 'syntax' });
  });
});

test('5,000 objects with selectors are linked in time', () => {
  const many = Array.from({ length: 2500 }, (_, n) => `${pod(`w${n}`)}---\n${service(`w${n}`)}`);
  const reading = read(many.join('---\n'));
  expect(reading.declarations).toHaveLength(5000);
  expect(targetsAt(reading, 'Service/w77', '$selects')).toEqual(['Deployment/w77']);
}, 10_000);

test('manifests are recognised by what they say', () => {
  const file = (name: string, text: string) => kubernetes.recognises({ name, text });
  expect(file('a.yaml', service('a'))).toBeGreaterThan(0.9);
  expect(file('a.json', '{"apiVersion":"v1","kind":"Pod"}')).toBeGreaterThan(0.9);
  expect(file('compose.yaml', 'services: {web: {image: x}}')).toBe(0);
});
