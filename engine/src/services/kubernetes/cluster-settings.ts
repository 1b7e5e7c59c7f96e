import { clusterObject } from './objects.ts';

/** Objects that set rules for others and run, store and cost nothing; named so that they aren't unknown. */
export const kubernetesClusterSettings = clusterObject({
  id: 'cluster-settings',
  name: 'Cluster setting',
  kind: 'other',
  clusterWide: true,
  type: [
    'CustomResourceDefinition',
    'PriorityClass',
    'RuntimeClass',
    'IngressClass',
    'GatewayClass',
    'ClusterIssuer',
    'ClusterSecretStore',
    'MutatingWebhookConfiguration',
    'ValidatingWebhookConfiguration',
    'ValidatingAdmissionPolicy',
    'ValidatingAdmissionPolicyBinding',
    'PodSecurityPolicy',
    'APIService',
    'CSIDriver',
    'VolumeSnapshotClass',
  ],
});

/** The same for objects that stand in a namespace. */
export const kubernetesNamespaceSettings = clusterObject({
  id: 'namespace-settings',
  name: 'Namespace setting',
  kind: 'other',
  type: [
    'PodDisruptionBudget',
    'ResourceQuota',
    'LimitRange',
    'Endpoints',
    'EndpointSlice',
    'Lease',
    'Issuer',
    'SecretStore',
    'ReferenceGrant',
    'DestinationRule',
    'PeerAuthentication',
    'RequestAuthentication',
    'AuthorizationPolicy',
  ],
  links: { attachedTo: 'spec.selector' },
});
