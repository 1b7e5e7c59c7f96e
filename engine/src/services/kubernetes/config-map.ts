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
  terraform: {
    type: ['kubernetes_config_map', 'kubernetes_config_map_v1'],
    facets: { containsCredentials: credentials('data') },
  },
});
