import { type Fact, when } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { pair } from '../readings/pairs.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_cluster';
const insights =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html';

/** Container Insights are on when they are `enabled` or `enhanced`. */
function isOn(value: Value): Fact<boolean> | undefined {
  const text = asText(value);
  return text && when(text, (word) => ['enabled', 'enhanced'].includes(word.toLowerCase()));
}

export const ecsCluster = service({
  id: 'aws-ecs-cluster',
  name: 'ECS cluster',
  provider: 'aws',
  kind: 'cluster.container',
  icon: 'aws/ecs',
  formats: {
    terraform: {
      type: 'aws_ecs_cluster',
      facets: {
        enhancedMonitoring: pair('setting', 'containerInsights', isOn, {
          key: 'name',
          value: 'value',
        }),
        tags: tags('tags'),
      },
      attachments: { aws_ecs_cluster_capacity_providers: 'cluster_name' },
    },
    cloudformation: {
      type: 'AWS::ECS::Cluster',
      facets: {
        enhancedMonitoring: pair('ClusterSettings', 'containerInsights', isOn, {
          key: 'Name',
          value: 'Value',
        }),
        tags: tags('Tags'),
      },
      attachments: { 'AWS::ECS::ClusterCapacityProviderAssociations': 'Cluster' },
    },
  },
  defaults: {
    enhancedMonitoring: { value: false, page: insights },
    tags: { value: [], page },
  },
  prices: 'free',
});
