import { clusterObject } from './objects.ts';

export const kubernetesServiceMonitor = clusterObject({
  id: 'service-monitor',
  name: 'Prometheus monitor',
  kind: 'monitoring',
  type: ['ServiceMonitor', 'PodMonitor'],
  links: { uses: '$selects' },
});
