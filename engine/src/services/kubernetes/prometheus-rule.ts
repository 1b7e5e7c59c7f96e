import { clusterObject } from './objects.ts';

export const kubernetesPrometheusRule = clusterObject({
  id: 'prometheus-rule',
  name: 'Prometheus rule',
  kind: 'alarm',
  type: 'PrometheusRule',
});
