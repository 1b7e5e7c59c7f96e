/** One place where objects of a kind name another object. */
export interface ReferencePlace {
  /** Kinds whose objects have it; `pods`: relative to the pod spec of everything that makes pods. */
  readonly of: readonly string[] | 'pods' | 'all';
  /** Path of the name. */
  readonly path: string;
  /** Kind of what is named, when the map around the name doesn't say it under `kind`. */
  readonly to: string;
  /** The map around the name says the kind (`kind`) and the namespace (`namespace`). */
  readonly stated?: boolean;
}

const containers = ['containers[]', 'initContainers[]', 'ephemeralContainers[]'];
const perContainer: readonly (readonly [path: string, to: string])[] = [
  ['envFrom[].configMapRef.name', 'ConfigMap'],
  ['envFrom[].secretRef.name', 'Secret'],
  ['env[].valueFrom.configMapKeyRef.name', 'ConfigMap'],
  ['env[].valueFrom.secretKeyRef.name', 'Secret'],
];
const perPod: readonly (readonly [path: string, to: string])[] = [
  ['serviceAccountName', 'ServiceAccount'],
  ['serviceAccount', 'ServiceAccount'],
  ['imagePullSecrets[].name', 'Secret'],
  ['volumes[].configMap.name', 'ConfigMap'],
  ['volumes[].secret.secretName', 'Secret'],
  ['volumes[].persistentVolumeClaim.claimName', 'PersistentVolumeClaim'],
  ['volumes[].projected.sources[].configMap.name', 'ConfigMap'],
  ['volumes[].projected.sources[].secret.name', 'Secret'],
  ['priorityClassName', 'PriorityClass'],
];
const routes = ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute'];
const autoscalers = ['HorizontalPodAutoscaler', 'ScaledObject'];

/** Every place where a manifest names another object. */
export const referencePlaces: readonly ReferencePlace[] = [
  ...perPod.map(([path, to]): ReferencePlace => ({ of: 'pods', path, to })),
  ...containers.flatMap((container) =>
    perContainer.map(
      ([path, to]): ReferencePlace => ({ of: 'pods', path: `${container}.${path}`, to }),
    ),
  ),
  { of: 'all', path: 'metadata.namespace', to: 'Namespace' },
  { of: ['StatefulSet'], path: 'spec.serviceName', to: 'Service' },
  { of: ['Ingress'], path: 'spec.rules[].http.paths[].backend.service.name', to: 'Service' },
  { of: ['Ingress'], path: 'spec.rules[].http.paths[].backend.serviceName', to: 'Service' },
  { of: ['Ingress'], path: 'spec.defaultBackend.service.name', to: 'Service' },
  { of: ['Ingress'], path: 'spec.backend.serviceName', to: 'Service' },
  { of: ['Ingress', 'Route'], path: 'spec.tls[].secretName', to: 'Secret' },
  { of: ['Ingress'], path: 'spec.ingressClassName', to: 'IngressClass' },
  { of: routes, path: 'spec.rules[].backendRefs[].name', to: 'Service', stated: true },
  { of: routes, path: 'spec.parentRefs[].name', to: 'Gateway', stated: true },
  {
    of: ['Gateway'],
    path: 'spec.listeners[].tls.certificateRefs[].name',
    to: 'Secret',
    stated: true,
  },
  { of: ['Gateway'], path: 'spec.gatewayClassName', to: 'GatewayClass' },
  { of: ['IngressRoute', 'IngressRouteTCP'], path: 'spec.routes[].services[].name', to: 'Service' },
  { of: ['IngressRoute', 'IngressRouteTCP'], path: 'spec.tls.secretName', to: 'Secret' },
  { of: ['VirtualService'], path: 'spec.gateways[]', to: 'Gateway' },
  { of: ['Route'], path: 'spec.to.name', to: 'Service', stated: true },
  { of: autoscalers, path: 'spec.scaleTargetRef.name', to: 'Deployment', stated: true },
  {
    of: ['VerticalPodAutoscaler'],
    path: 'spec.targetRef.name',
    to: 'Deployment',
    stated: true,
  },
  { of: ['Rollout'], path: 'spec.workloadRef.name', to: 'Deployment', stated: true },
  { of: ['RoleBinding'], path: 'roleRef.name', to: 'Role', stated: true },
  { of: ['ClusterRoleBinding'], path: 'roleRef.name', to: 'ClusterRole', stated: true },
  {
    of: ['RoleBinding', 'ClusterRoleBinding'],
    path: 'subjects[].name',
    to: 'ServiceAccount',
    stated: true,
  },
  { of: ['ServiceAccount'], path: 'imagePullSecrets[].name', to: 'Secret' },
  { of: ['ServiceAccount'], path: 'secrets[].name', to: 'Secret' },
  { of: ['PersistentVolumeClaim'], path: 'spec.volumeName', to: 'PersistentVolume' },
  {
    of: ['PersistentVolumeClaim', 'PersistentVolume'],
    path: 'spec.storageClassName',
    to: 'StorageClass',
  },
  {
    of: ['PersistentVolume'],
    path: 'spec.claimRef.name',
    to: 'PersistentVolumeClaim',
    stated: true,
  },
  {
    of: ['VolumeSnapshot'],
    path: 'spec.source.persistentVolumeClaimName',
    to: 'PersistentVolumeClaim',
  },
  { of: ['Certificate'], path: 'spec.secretName', to: 'Secret' },
  { of: ['Certificate'], path: 'spec.issuerRef.name', to: 'Issuer', stated: true },
  { of: ['ExternalSecret'], path: 'spec.target.name', to: 'Secret' },
  { of: ['ExternalSecret'], path: 'spec.secretStoreRef.name', to: 'SecretStore', stated: true },
];

/** Where settings of pods stand that may hold the host name of a Service. */
export const settingPlaces: readonly string[] = containers.flatMap((container) => [
  `${container}.env[].value`,
  `${container}.args[]`,
  `${container}.command[]`,
]);

/** Paths that hold a Service's host name and nothing else. */
export const hostPlaces: readonly ReferencePlace[] = [
  {
    of: ['VirtualService'],
    path: 'spec.http[].route[].destination.host',
    to: 'Service',
  },
  { of: ['VirtualService'], path: 'spec.tcp[].route[].destination.host', to: 'Service' },
  { of: ['DestinationRule'], path: 'spec.host', to: 'Service' },
];

/** What chooses other objects by their labels: where the selector stands and what it chooses. */
export interface SelectorPlace {
  readonly of: string;
  readonly path: string;
  readonly chooses: 'pods' | 'Service';
  /** Whether an empty selector chooses all (`NetworkPolicy`) or nothing (`Service`). */
  readonly emptyChooses: 'all' | 'nothing';
}

export const selectorPlaces: readonly SelectorPlace[] = [
  { of: 'Service', path: 'spec.selector', chooses: 'pods', emptyChooses: 'nothing' },
  { of: 'NetworkPolicy', path: 'spec.podSelector', chooses: 'pods', emptyChooses: 'all' },
  { of: 'PodDisruptionBudget', path: 'spec.selector', chooses: 'pods', emptyChooses: 'all' },
  { of: 'PodMonitor', path: 'spec.selector', chooses: 'pods', emptyChooses: 'all' },
  { of: 'ServiceMonitor', path: 'spec.selector', chooses: 'Service', emptyChooses: 'all' },
];
