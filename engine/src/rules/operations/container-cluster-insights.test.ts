import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { containerClusterInsights } from './container-cluster-insights.ts';

ruleTable(containerClusterInsights, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_ecs_cluster', 'name = "it"'),
      cloudformation: cloudformation('AWS::ECS::Cluster', 'ClusterName: it'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform(
        'aws_ecs_cluster',
        'setting {',
        'name = "containerInsights"',
        'value = "enabled"',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::ECS::Cluster',
        'ClusterSettings: [{Name: containerInsights, Value: enhanced}]',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_ecs_cluster',
        'setting {',
        'name = "containerInsights"',
        'value = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a cluster': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
