import { ruleTable } from '../../testing/rule-table.ts';
import { tierWithoutAlarms } from './tier-without-alarms.ts';

const balancer = 'resource "aws_lb" "it" {\n  name = "it"\n}\n';
const alarm = `
resource "aws_cloudwatch_metric_alarm" "a" {
  alarm_name = "it"
  dimensions = {
    LoadBalancer = aws_lb.it.arn_suffix
  }
}
`;
const cfn = (more: string) => `Resources:
  It: {Type: "AWS::ElasticLoadBalancingV2::LoadBalancer"}
${more}`;

ruleTable(tierWithoutAlarms, {
  fails: {
    'no alarm at all': { terraform: balancer, cloudformation: cfn('') },
    'an alarm on something else': {
      terraform: `${balancer}resource "aws_sqs_queue" "q" {}\n${alarm.replace('aws_lb.it.arn_suffix', 'aws_sqs_queue.q.name')}`,
      on: 'aws_lb.it',
      firstLine: 1,
    },
  },
  passes: {
    'an alarm names it': {
      terraform: balancer + alarm,
      cloudformation: cfn(
        '  A: {Type: "AWS::CloudWatch::Alarm", Properties: {Dimensions: [{Name: LoadBalancer, Value: !GetAtt It.LoadBalancerFullName}]}}\n',
      ),
    },
  },
  unknown: {
    'a module that was not read may hold them': {
      terraform: `${balancer}module "m" {\n  source = "./alarms"\n}\n`,
    },
  },
  notApplicable: {
    'no traffic comes in': { terraform: 'resource "aws_lb" "it" {\n  internal = true\n}\n' },
    "a cluster's own watch": {
      kubernetes:
        'apiVersion: v1\nkind: Service\nmetadata: {name: it}\nspec: {type: LoadBalancer, ports: [{port: 80}]}\n',
    },
  },
});
