import { awsPage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const containerClusterInsights = rule({
  id: 'container-cluster-insights',
  title: 'Container cluster without insights',
  pillar: 'operations',
  severity: 'low',
  kinds: ['cluster.container'],
  asks: ['enhancedMonitoring'],
  passes: ({ enhancedMonitoring }) => enhancedMonitoring,
  why: 'Nobody sees which container lacks memory or processor, nor how often they are started again.',
  fix: "Turn the cluster's container insights on.",
  remedy: setting({ enhancedMonitoring: true }),
  equivalents: { aws: ['CKV_AWS_65'] },
  references: [
    wellArchitected('OPS 4'),
    awsPage('AmazonCloudWatch/latest/monitoring/ContainerInsights.html'),
  ],
});
