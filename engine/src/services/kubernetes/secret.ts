import { credentials } from '../readings/secrets.ts';
import { clusterObject } from './objects.ts';

export const kubernetesSecret = clusterObject({
  id: 'secret',
  name: 'Secret',
  kind: 'secret',
  type: 'Secret',
  facets: { containsCredentials: credentials('stringData+data') },
  defaults: {
    containsCredentials: {
      value: false,
      page: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    },
  },
});
