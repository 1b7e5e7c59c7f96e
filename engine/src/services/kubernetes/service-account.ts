import { clusterObject } from './objects.ts';

const page = 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/';

export const kubernetesServiceAccount = clusterObject({
  id: 'service-account',
  name: 'Service account',
  kind: 'identity.role',
  type: 'ServiceAccount',
  facets: { tokenMounted: 'automountServiceAccountToken' },
  links: { uses: 'imagePullSecrets+secrets' },
  defaults: { tokenMounted: { value: true, page } },
  terraform: {
    type: ['kubernetes_service_account', 'kubernetes_service_account_v1'],
    facets: { tokenMounted: 'automount_service_account_token' },
  },
});
