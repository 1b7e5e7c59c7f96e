import {
  cloudformationBalancer,
  cloudformationNetwork,
  terraformBalancer,
  terraformNetwork,
  terraformTargets,
} from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { plainTextBetweenTiers } from './plain-text-between-tiers.ts';

const fleet = `
resource "aws_autoscaling_group" "it" {
  target_group_arns = [aws_lb_target_group.t.arn]
}
`;
const front = (protocol: string, port: number) =>
  terraformNetwork + terraformBalancer + terraformTargets(protocol, port) + fleet;
const cfn = (protocol: string) => `${cloudformationNetwork}${cloudformationBalancer}
  T: {Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: {Port: 8080, Protocol: ${protocol}, VpcId: !Ref V}}
  It: {Type: "AWS::ECS::Service", Properties: {LoadBalancers: [{TargetGroupArn: !Ref T, ContainerPort: 8080}]}}
`;
const cache = (lines: string) => `
resource "aws_security_group" "app" {}
resource "aws_security_group" "cache" {
  ingress {
    from_port       = 6379
    to_port         = 6379
    protocol        = "tcp"
    security_groups = [aws_security_group.app.id]
  }
}
resource "aws_instance" "app" {
  vpc_security_group_ids = [aws_security_group.app.id]
}
resource "aws_elasticache_replication_group" "it" {
  security_group_ids = [aws_security_group.cache.id]
  ${lines}
}
`;

ruleTable(plainTextBetweenTiers, {
  fails: {
    'the balancer speaks HTTP to the fleet': {
      terraform: front('HTTP', 8080),
      on: 'aws_autoscaling_group.it',
      firstLine: (terraformNetwork + terraformBalancer).split('\n').length + 2,
    },
    'the balancer speaks HTTP to the service': { cloudformation: cfn('HTTP'), on: 'It' },
    'a cache without TLS': {
      terraform: cache('transit_encryption_enabled = false'),
      on: 'aws_elasticache_replication_group.it',
    },
  },
  passes: {
    'HTTPS on any port': { terraform: front('HTTPS', 8080), cloudformation: cfn('HTTPS') },
    'a cache with TLS': { terraform: cache('transit_encryption_enabled = true') },
  },
  unknown: 'never, as a port or switch that is not known says nothing about the protocol',
  notApplicable: {
    'nobody calls': { terraform: 'resource "aws_instance" "it" {}\n' },
    "a function is called over the provider's own TLS": {
      terraform: `${terraformNetwork}${terraformBalancer}${terraformTargets('HTTP', 80)}
resource "aws_lambda_function" "f" {}
resource "aws_lb_target_group_attachment" "f" {
  target_group_arn = aws_lb_target_group.t.arn
  target_id        = aws_lambda_function.f.arn
}
`,
    },
    'inside one host': {
      compose:
        'services:\n  web: {image: "nginx:1.27", depends_on: [app]}\n  app: {image: "app:1"}\n',
    },
  },
});
