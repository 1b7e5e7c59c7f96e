import type { PriceDimension } from '../../cost/dimension.ts';
import type { Resource } from '../../graph/architecture.ts';
import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asBoolean, asNumber, asText, textsOf } from '../plain.ts';
import { custom, every, firstOf, present, type Reading, some, text, yesNo } from '../reading.ts';
import { type ReadContext, select } from '../select.ts';
import type { Defaults, FormatBlock } from '../service.ts';
import { keepsData } from './image-kind.ts';
import { isTagFixed } from './images.ts';
import { manifestPath, type PodDialect } from './pod-dialect.ts';
import { mebibytes, quantityOfAll, vcpus } from './quantities.ts';
import { credentials } from './secrets.ts';
import { tags } from './tags.ts';

const pages = 'https://kubernetes.io/docs';
const podPage = `${pages}/reference/kubernetes-api/workload-resources/pod-v1/`;
const namespacePage = `${pages}/concepts/overview/working-with-objects/namespaces/`;

/** A container's or pod's bill is that of the machines it runs on. */
export const runsOnPaidMachines: PriceDimension = (_resource: Resource) => ({
  label: 'Capacity',
  notPriced: 'it runs on machines that are paid for where they are declared',
});

/** What every namespaced object has: its namespace, by default `default`. */
export const namespaced = {
  facets: { namespace: 'metadata.namespace', tags: tags('metadata.labels') },
  links: { memberOf: 'metadata.namespace' },
  defaults: {
    namespace: { value: 'default', page: namespacePage },
    tags: { value: [], page: `${pages}/concepts/overview/working-with-objects/labels/` },
  },
} as const;

/**
 * Facets and links of what a pod spec describes.
 * @param spec its path in the API's words, such as `spec.template.spec`
 * @param dialect how the format writes the API's paths
 */
export function podBlock(
  spec: string,
  dialect: PodDialect = manifestPath,
): Required<Pick<FormatBlock, 'facets' | 'links'>> {
  const pod = (path: string) => dialect(`${spec}.${path}`);
  const main = (path: string) => pod(`containers[].${path}`);
  const both = (path: string) => `${main(path)}+${pod(`initContainers[].${path}`)}`;
  const security = (path: string) => both(`securityContext.${path}`);
  return {
    facets: {
      ...namespaced.facets,
      image: text(both('image')),
      keepsState: state(spec, dialect),
      imageTagFixed: every(both('image'), isTagFixed),
      privileged: written(some(security('privileged')), main('securityContext.privileged')),
      rootFilesystemReadOnly: written(
        every(security('readOnlyRootFilesystem')),
        main('securityContext.readOnlyRootFilesystem'),
      ),
      allowsPrivilegeEscalation: written(
        escalation(spec, dialect),
        main('securityContext.allowPrivilegeEscalation'),
      ),
      runsAsRoot: {
        ...rootUser(spec, dialect),
        write: (value) => [{ at: pod('securityContext.runAsNonRoot'), value: !value }],
      },
      addedCapabilities: union(security('capabilities.add')),
      droppedCapabilities: written(
        inEvery(security('capabilities.drop')),
        main('securityContext.capabilities.drop'),
      ),
      hostNamespaces: hostNamespaces(pod),
      hostPorts: union(both('ports[].hostPort')),
      hostPaths: union(pod('volumes[].hostPath.path')),
      secretsInEnvironment: present(
        `${both('env[].valueFrom.secretKeyRef')}+${both('envFrom[].secretRef')}`,
      ),
      containsCredentials: credentials(`${both('env[]')}+${both('args[]')}+${both('command[]')}`),
      tokenMounted: firstOf(
        yesNo(pod('automountServiceAccountToken')),
        yesNo(`${pod('serviceAccountName')}>@ServiceAccount.automountServiceAccountToken`),
      ),
      cpuRequest: quantityOfAll(main('resources.requests.cpu'), vcpus),
      memoryRequest: quantityOfAll(main('resources.requests.memory'), mebibytes),
      cpuLimit: quantityOfAll(main('resources.limits.cpu'), vcpus),
      memoryLimit: quantityOfAll(main('resources.limits.memory'), mebibytes),
    },
    links: {
      ...namespaced.links,
      runsAs: `${pod('serviceAccountName')}|${pod('serviceAccount')}`,
      uses: [
        ...['env', 'envFrom', 'args', 'command'].map(both),
        pod('volumes'),
        pod('imagePullSecrets'),
      ].join('+'),
    },
  };
}

/** Checks of the members of something that keeps pods running. */
export function probes(
  spec: string,
  dialect: PodDialect = manifestPath,
): NonNullable<FormatBlock['facets']> {
  const there = () => known(true);
  return {
    healthCheck: every(dialect(`${spec}.containers[].livenessProbe`), there),
    readinessCheck: every(dialect(`${spec}.containers[].readinessProbe`), there),
  };
}

/** What Kubernetes does when a pod spec says nothing. */
export const podDefaults: Defaults = {
  ...namespaced.defaults,
  privileged: { value: false, page: podPage },
  rootFilesystemReadOnly: { value: false, page: podPage },
  allowsPrivilegeEscalation: { value: true, page: podPage },
  addedCapabilities: { value: [], page: podPage },
  droppedCapabilities: { value: [], page: podPage },
  hostNamespaces: { value: [], page: podPage },
  hostPorts: { value: [], page: podPage },
  hostPaths: { value: [], page: podPage },
  secretsInEnvironment: { value: false, page: podPage },
  containsCredentials: { value: false, page: podPage },
  tokenMounted: {
    value: true,
    page: `${pages}/tasks/configure-pod-container/configure-service-account/`,
  },
};

/** The reading, written back into every main container: init containers are left as they are. */
function written<T extends boolean | readonly string[]>(
  reading: Reading<T>,
  path: string,
): Reading<T> {
  return { ...reading, write: (value) => [{ at: path, value }] };
}

interface Container {
  readonly context: ReadContext;
  readonly at: Value['at'];
}

/** Each container and init container of a pod spec, to be looked at as if it were the resource. */
function containersOf(
  context: ReadContext,
  spec: string,
  dialect: PodDialect,
): readonly Container[] {
  return select(context, dialect(`${spec}.containers[]+${spec}.initContainers[]`)).flatMap(
    ({ value, at }) =>
      value?.kind === 'map'
        ? [
            {
              context: { ...context, resource: { ...context.resource, properties: value, at } },
              at,
            },
          ]
        : [],
  );
}

function valueAt(context: ReadContext, path: string): Value | undefined {
  return select(context, path).find(({ value }) => value !== undefined)?.value;
}

const placed = (at: Value['at']): Origin => ({ by: 'file', at });

/** One verdict for all containers: those that are so decide, then those that are not known. */
function anyContainer(
  spec: string,
  dialect: PodDialect,
  says: (container: Container, pod: ReadContext) => Fact<boolean>,
): Reading<boolean> {
  return custom([dialect(`${spec}.containers[].securityContext`)], (context) => {
    const facts = containersOf(context, spec, dialect).map((container) => says(container, context));
    if (facts.length === 0) return undefined;
    const origins = (value: boolean) =>
      facts.flatMap((fact) => (fact.state === 'known' && fact.value === value ? fact.from : []));
    if (facts.some((fact) => fact.state === 'known' && fact.value))
      return known(true, ...origins(true));
    return facts.find((fact) => fact.state === 'unknown') ?? known(false, ...origins(false));
  });
}

/** Whether a pod has disks of its own or runs software that is there to keep data. */
function state(spec: string, dialect: PodDialect): Reading<boolean> {
  const disks = dialect(`${spec}.volumes[].persistentVolumeClaim`);
  const own = dialect('spec.volumeClaimTemplates');
  const images = dialect(`${spec}.containers[].image`);
  return custom([images], (context): Fact<boolean> | undefined => {
    const there = [disks, own].flatMap((path) =>
      select(context, path).flatMap(({ value, at }) => (value ? [placed(at)] : [])),
    );
    const stores = select(context, images).flatMap(({ value, at }) => {
      const image = value && asText(value);
      return image?.state === 'known' && keepsData(image.value) ? [placed(at)] : [];
    });
    const from = [...there, ...stores];
    return from.length > 0 ? known(true, ...from) : undefined;
  });
}

/** Whether a process may gain rights: by default yes, and always where a container is privileged. */
function escalation(spec: string, dialect: PodDialect): Reading<boolean> {
  return anyContainer(spec, dialect, ({ context, at }) => {
    const stated = valueAt(context, dialect('securityContext.allowPrivilegeEscalation'));
    return (stated && asBoolean(stated)) ?? known(true, placed(at));
  });
}

/** Whether a container may run as user 0; the container's own words go before the pod's. */
function rootUser(spec: string, dialect: PodDialect): Reading<boolean> {
  return anyContainer(spec, dialect, ({ context, at }, pod) => {
    const stated = (key: string) =>
      valueAt(context, dialect(`securityContext.${key}`)) ??
      valueAt(pod, dialect(`${spec}.securityContext.${key}`));
    const nonRoot = stated('runAsNonRoot');
    const never = nonRoot && asBoolean(nonRoot);
    if (never?.state === 'known' && never.value) return { ...never, value: false };
    const user = stated('runAsUser');
    const id = user && asNumber(user);
    if (id?.state === 'known') return { ...id, value: id.value === 0 };
    return (
      [id, never].find((fact) => fact?.state === 'unknown') ??
      unknownFact(`the image decides which user line ${at.start.line} runs as`)
    );
  });
}

/** All texts at a path; nothing when none is written. */
function union(path: string): Reading<readonly string[]> {
  return custom([path], (context) => {
    const values = select(context, path).flatMap(({ value }) => (value ? [value] : []));
    return values.length === 0 ? undefined : textsOf(values);
  });
}

/** The texts that every slot of a path has, in capitals; a slot where nothing is written has none. */
function inEvery(path: string): Reading<readonly string[]> {
  return custom([path], (context): Fact<readonly string[]> | undefined => {
    const slots = select(context, path);
    if (slots.length === 0) return undefined;
    const lists = slots.map(({ value }) => (value ? textsOf([value]) : known([])));
    const open = lists.find((fact) => fact.state === 'unknown');
    if (open) return open;
    const [first = [], ...rest] = lists.map((fact) =>
      fact.state === 'known' ? fact.value.map((one) => one.toUpperCase()) : [],
    );
    const common = first.filter((one) => rest.every((other) => other.includes(one)));
    return known(common, ...slots.map(({ at }) => placed(at)));
  });
}

function hostNamespaces(pod: (path: string) => string): Reading<readonly string[]> {
  const names = ['hostPID', 'hostIPC', 'hostNetwork'];
  return custom(names.map(pod), (context): Fact<readonly string[]> | undefined => {
    const stated = names.flatMap((name) => {
      const value = valueAt(context, pod(name));
      const fact = value && asBoolean(value);
      return fact ? [{ name, fact }] : [];
    });
    if (stated.length === 0) return undefined;
    const open = stated.find(({ fact }) => fact.state === 'unknown')?.fact;
    if (open?.state === 'unknown') return open;
    const shared = stated.filter(({ fact }) => fact.state === 'known' && fact.value);
    return known(
      shared.map(({ name }) => name),
      ...stated.flatMap(({ fact }) => (fact.state === 'known' ? fact.from : [])),
    );
  });
}
