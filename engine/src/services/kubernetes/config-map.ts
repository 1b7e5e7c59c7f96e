import { credentials } from '../readings/secrets.ts';
import { clusterObject } from './objects.ts';

export const kubernetesConfigMap = clusterObject({
  id: 'config-map',
  name: 'Config map',
  kind: 'configuration',
  type: 'ConfigMap',
  facets: { containsCredentials: credentials('data') },
  defaults: {
    containsCredentials: {
      value: false,
      page: 'https://kubernetes.io/docs/concepts/configuration/configmap/',
    },
  },
});
