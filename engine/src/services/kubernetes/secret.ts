import { credentials, literalSecrets } from '../readings/secrets.ts';
import { clusterObject } from './objects.ts';

export const kubernetesSecret = clusterObject({
  id: 'secret',
  name: 'Secret',
  kind: 'secret',
  type: 'Secret',
  facets: {
    containsCredentials: credentials('stringData+data'),
    secretInFile: literalSecrets('stringData+data'),
  },
  defaults: {
    containsCredentials: {
      value: false,
      page: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    },
  },
  terraform: {
    type: ['kubernetes_secret', 'kubernetes_secret_v1'],
    facets: {
      containsCredentials: credentials('data+binary_data'),
      secretInFile: literalSecrets('data+binary_data'),
    },
  },
});
