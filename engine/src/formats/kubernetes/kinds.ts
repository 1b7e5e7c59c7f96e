/**
 * API groups of the kinds whose names other groups use too, or that a service file knows by name.
 * A kind of another group than listed here gets its group in its type: `Service.serving.knative.dev`.
 */
const groups: Readonly<Record<string, readonly string[]>> = {
  Deployment: ['apps', 'extensions'],
  StatefulSet: ['apps'],
  DaemonSet: ['apps', 'extensions'],
  ReplicaSet: ['apps', 'extensions'],
  ReplicationController: [''],
  Pod: [''],
  Job: ['batch'],
  CronJob: ['batch'],
  Rollout: ['argoproj.io'],
  Service: [''],
  Ingress: ['networking.k8s.io', 'extensions'],
  Gateway: ['gateway.networking.k8s.io', 'networking.istio.io'],
  NetworkPolicy: ['networking.k8s.io', 'extensions'],
  Role: ['rbac.authorization.k8s.io'],
  ClusterRole: ['rbac.authorization.k8s.io'],
  RoleBinding: ['rbac.authorization.k8s.io'],
  ClusterRoleBinding: ['rbac.authorization.k8s.io'],
  Secret: [''],
  ConfigMap: [''],
  ServiceAccount: [''],
  Namespace: [''],
  PersistentVolume: [''],
  PersistentVolumeClaim: [''],
  Certificate: ['cert-manager.io', 'certmanager.k8s.io'],
};
const known = new Map(Object.entries(groups));

/** The type of an object: its kind, with the group where the kind alone would say something else. */
export function typeOf(kind: string, group: string): string {
  const accepted = known.get(kind);
  return accepted && !accepted.includes(group) ? `${kind}.${group}` : kind;
}

const clusterWide = new Set([
  'Namespace',
  'Node',
  'PersistentVolume',
  'StorageClass',
  'ClusterRole',
  'ClusterRoleBinding',
  'CustomResourceDefinition',
  'IngressClass',
  'GatewayClass',
  'PriorityClass',
  'ClusterIssuer',
  'ClusterSecretStore',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
  'APIService',
  'RuntimeClass',
  'CSIDriver',
  'VolumeSnapshotClass',
]);

/** Whether objects of the kind stand in no namespace. */
export function isClusterWide(kind: string): boolean {
  return clusterWide.has(kind);
}
