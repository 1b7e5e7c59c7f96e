import { expect, test } from 'vitest';
import { graphOf } from '../../graph/graph.ts';
import { architectureFrom, type TestFormat } from '../../testing/architecture.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, deployment, terraform } from '../../testing/snippets.ts';
import { singleReplica } from './single-replica.ts';

const fleet = (least: string, most: string) =>
  terraform('aws_autoscaling_group', `min_size = ${least}`, `max_size = ${most}`);

ruleTable(singleReplica, {
  fails: {
    'one copy': {
      terraform: terraform('aws_ecs_service', 'desired_count = 1'),
      cloudformation: cloudformation('AWS::ECS::Service', 'DesiredCount: 1'),
      kubernetes: deployment(),
    },
    'a fleet of one, for ever': { terraform: fleet('1', '1'), line: 2, severity: 'low' },
    'a fleet that starts with one': { terraform: fleet('1', '6'), line: 2, severity: 'low' },
  },
  passes: {
    'two copies': {
      terraform: fleet('2', '2'),
      cloudformation: cloudformation('AWS::ECS::Service', 'DesiredCount: 2'),
      kubernetes: deployment().replace('spec:\n', 'spec:\n  replicas: 2\n'),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: fleet('var.unset', '4'),
      cloudformation: cloudformation('AWS::ECS::Service', 'DesiredCount: !Ref Unset'),
    },
  },
  notApplicable: {
    'may be none at all': {
      terraform: fleet('0', '6'),
      cloudformation: cloudformation('AWS::ECS::Service', 'DesiredCount: 0'),
    },
    'no fleet': { terraform: terraform('aws_instance') },
    'one host by nature': { compose: 'services:\n  it: {image: "app:1"}\n' },
  },
});

const redis = deployment().replace(/image: [^}\n]*/, 'image: "redis:7"');
const claims = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: it}
spec:
  template:
    spec: {containers: [{name: it, image: "app:1"}]}
  volumeClaimTemplates: [{metadata: {name: data}}]
`;
const task = `resource "aws_ecs_service" "it" {
  desired_count   = 1
  task_definition = aws_ecs_task_definition.it.arn
}
resource "aws_ecs_task_definition" "it" {
  family                = "it"
  container_definitions = jsonencode([{ name = "it", image = "postgres:16" }])
}
`;

test.each<[string, TestFormat, string, string]>([
  ['a cache', 'kubernetes', redis, 'Deployment/it'],
  ['disks of its own', 'kubernetes', claims, 'StatefulSet/it'],
  ['a database of ECS', 'terraform', task, 'aws_ecs_service.it'],
])('%s is not doubled: its data would part', (_name, format, text, address) => {
  const architecture = architectureFrom(format, text);
  const resource = architecture.resources.get(address);
  expect(resource && singleReplica.remedy?.(resource, graphOf(architecture))).toEqual([]);
});
