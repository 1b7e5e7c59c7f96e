import { expect, test } from 'vitest';
import { graphOf } from '../../graph/graph.ts';
import { architectureFrom } from '../../testing/architecture.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { armEquivalent } from './arm-equivalent.ts';

const fleet = (size: string) => `
resource "aws_launch_template" "t" {
  instance_type = "${size}"
}
resource "aws_autoscaling_group" "it" {
  min_size = 2
  max_size = 4
  launch_template { id = aws_launch_template.t.id }
}
`;

ruleTable(armEquivalent, {
  fails: {
    'an x86 machine': {
      terraform: terraform('aws_instance', 'instance_type = "m6i.large"'),
      cloudformation: cloudformation('AWS::EC2::Instance', 'InstanceType: m6i.large'),
    },
    'an x86 database': {
      terraform: terraform('aws_db_instance', 'instance_class = "db.m5.large"'),
      line: 2,
    },
    'a fleet of x86 machines': {
      terraform: fleet('m6i.large'),
      on: 'aws_autoscaling_group.it',
      firstLine: 3,
    },
  },
  passes: {
    'no arm64 size has the same cores and memory': {
      terraform: terraform('aws_instance', 'instance_type = "p4d.24xlarge"'),
    },
  },
  unknown: 'never, as a size that is not known has no equivalent',
  notApplicable: {
    'arm64 already': {
      terraform: terraform('aws_instance', 'instance_type = "m7g.large"'),
      cloudformation: cloudformation('AWS::EC2::Instance', 'InstanceType: m7g.large'),
    },
    'nobody says the size': {
      terraform: terraform('aws_instance', 'instance_type = var.unset'),
    },
    'no machine': { terraform: terraform('aws_s3_bucket') },
  },
});

test('the size of a fleet is changed where it is written: on the template', () => {
  const graph = graphOf(architectureFrom('terraform', fleet('m6i.large')));
  const group = graph.architecture.resources.get('aws_autoscaling_group.it');
  const changes = group && armEquivalent.remedy?.(group, graph);
  expect(changes?.map((change) => 'set' in change && change.of)).toEqual([
    'aws_autoscaling_group.it',
    'aws_launch_template.t',
  ]);
});
