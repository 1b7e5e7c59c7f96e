import {
  cloudformationBalancer,
  cloudformationNetwork,
  terraformBalancer,
  terraformNetwork,
  terraformTargets,
} from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { fixedSizeFleet } from './fixed-size-fleet.ts';

const front = terraformNetwork + terraformBalancer + terraformTargets();
const fleet = (least: string, most: string) => `
resource "aws_autoscaling_group" "it" {
  min_size          = ${least}
  max_size          = ${most}
  target_group_arns = [aws_lb_target_group.t.arn]
}
`;
const service = (more: string) => `${cloudformationNetwork}${cloudformationBalancer}
  T: {Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: {Port: 443, Protocol: HTTPS, VpcId: !Ref V}}
  It:
    Type: AWS::ECS::Service
    Properties: {DesiredCount: 2, LoadBalancers: [{TargetGroupArn: !Ref T, ContainerPort: 443}]}
${more}`;
const scaling = `  Scaling:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties: {MinCapacity: 2, MaxCapacity: 8, ResourceId: !Sub "service/x/\${It.Name}"}
`;
const pods = (more: string) => `apiVersion: v1
kind: Service
metadata: {name: web}
spec: {type: LoadBalancer, selector: {app: web}, ports: [{port: 443}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 3
  selector: {matchLabels: {app: web}}
  template: {metadata: {labels: {app: web}}, spec: {containers: [{name: web, image: "web:1"}]}}
${more}`;
const autoscaler = `---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec: {minReplicas: 2, maxReplicas: 9, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
`;

ruleTable(fixedSizeFleet, {
  fails: {
    'as many as ever': {
      terraform: front + fleet('2', '2'),
      cloudformation: service(''),
      kubernetes: pods(''),
    },
  },
  passes: {
    'grows with its load': {
      terraform: front + fleet('2', '8'),
      cloudformation: service(scaling),
      kubernetes: pods(autoscaler),
    },
  },
  unknown: 'never, as a fleet without a policy is fixed by documented default',
  notApplicable: {
    'a store in pods': { kubernetes: pods('').replace('"web:1"', '"redis:7.4"') },
    'takes no user traffic': { terraform: fleet('2', '2') },
    'one host by nature': { compose: 'services:\n  it: {image: "app:1", ports: ["80:80"]}\n' },
  },
});
