import {
  cloudformationBalancer,
  cloudformationNetwork,
  terraformBalancer,
  terraformNetwork,
  terraformTargets,
} from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';

const front = terraformNetwork + terraformBalancer + terraformTargets();
const machine = (name: string) => `
resource "aws_instance" "${name}" {
  subnet_id = aws_subnet.private_a.id
  user_data = "bucket=\${aws_s3_bucket.files.id}"
}
resource "aws_lb_target_group_attachment" "${name}" {
  target_group_arn = aws_lb_target_group.t.arn
  target_id        = aws_instance.${name}.id
}
`;
const files = 'resource "aws_s3_bucket" "files" {}\n';
const fleet = (least: string) => `
resource "aws_launch_template" "f" { user_data = aws_s3_bucket.files.id }
resource "aws_autoscaling_group" "f" {
  min_size            = ${least}
  max_size            = 9
  vpc_zone_identifier = [aws_subnet.private_a.id]
  target_group_arns   = [aws_lb_target_group.t.arn]
  launch_template { id = aws_launch_template.f.id }
}
`;
const cfn = (properties: string) => `${cloudformationNetwork}${cloudformationBalancer}
  T: {Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: {Port: 443, Protocol: HTTPS, VpcId: !Ref V, ${properties}}}
  A: {Type: "AWS::EC2::Instance", Properties: {SubnetId: !Ref PrivateA}}
  B: {Type: "AWS::EC2::Instance", Properties: {SubnetId: !Ref PrivateB}}
`;
const pods = (replicas: string) => `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 443}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: "web:1", env: [{name: API, value: "http://api"}]}]}
---
apiVersion: v1
kind: Service
metadata: {name: api}
spec: {selector: {app: api}, ports: [{port: 80}]}
`;

ruleTable(singlePointOfFailure, {
  fails: {
    'one machine between the balancer and the files': {
      terraform: front + files + machine('a'),
      on: 'aws_instance.a',
    },
    'one machine is all a balancer has': {
      cloudformation: cfn('Targets: [{Id: !Ref A}]'),
      on: 'A',
    },
    'a fleet of one': { terraform: front + files + fleet('1'), on: 'aws_autoscaling_group.f' },
    'one pod': { kubernetes: pods('1'), on: 'Deployment/web', firstLine: 10 },
  },
  passes: {
    'a fleet of two': { terraform: front + files + fleet('2') },
    'two pods': { kubernetes: pods('2') },
  },
  unknown: {
    'nobody says how many': { terraform: front + files + fleet('var.unset') },
  },
  notApplicable: {
    'two machines, each enough': { terraform: front + files + machine('a') + machine('b') },
    'two targets': { cloudformation: cfn('Targets: [{Id: !Ref A}, {Id: !Ref B}]') },
    'no request comes in': { terraform: 'resource "aws_instance" "it" {}\n' },
    'one host by nature': {
      compose:
        'services:\n  web: {image: "nginx:1.27", ports: ["80:80"], depends_on: [app]}\n  app: {image: "app:1"}\n',
    },
  },
});
