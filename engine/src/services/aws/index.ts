import type { Service } from '../service.ts';
import { applicationLoadBalancer } from './application-load-balancer.ts';
import { autoscalingGroup } from './autoscaling-group.ts';
import { cloudtrail } from './cloudtrail.ts';
import { cloudwatchAlarm, cloudwatchCompositeAlarm } from './cloudwatch-alarm.ts';
import { cloudwatchDashboard } from './cloudwatch-dashboard.ts';
import { cloudwatchLogGroup } from './cloudwatch-log-group.ts';
import { databaseSettings } from './database-settings.ts';
import { dynamodbTable } from './dynamodb-table.ts';
import { ebsSnapshot, ebsVolume } from './ebs-volume.ts';
import { ec2Instance } from './ec2-instance.ts';
import { ecsCluster } from './ecs-cluster.ts';
import { ecsService } from './ecs-service.ts';
import { ecsTaskDefinition } from './ecs-task-definition.ts';
import { efsFileSystem } from './efs-file-system.ts';
import { egressOnlyGateway } from './egress-only-gateway.ts';
import { elasticIp } from './elastic-ip.ts';
import { elasticacheCluster } from './elasticache-cluster.ts';
import { elasticacheReplicationGroup } from './elasticache-replication-group.ts';
import { elasticacheServerless } from './elasticache-serverless.ts';
import { gatewayLoadBalancer } from './gateway-load-balancer.ts';
import { iamInstanceProfile } from './iam-instance-profile.ts';
import { iamPolicy } from './iam-policy.ts';
import { iamRole } from './iam-role.ts';
import { internetGateway } from './internet-gateway.ts';
import { kinesisStream } from './kinesis-stream.ts';
import { kmsKey } from './kms-key.ts';
import { lambdaFunction } from './lambda-function.ts';
import { launchConfiguration } from './launch-configuration.ts';
import { launchTemplate } from './launch-template.ts';
import { loadBalancerListener } from './load-balancer-listener.ts';
import { natGateway } from './nat-gateway.ts';
import { networkAcl } from './network-acl.ts';
import { networkLoadBalancer } from './network-load-balancer.ts';
import { rdsCluster } from './rds-cluster.ts';
import { rdsClusterInstance } from './rds-cluster-instance.ts';
import { rdsInstance } from './rds-instance.ts';
import { routeTable } from './route-table.ts';
import { s3Bucket } from './s3-bucket.ts';
import { secretsmanagerSecret } from './secretsmanager-secret.ts';
import { securityGroup } from './security-group.ts';
import { snsTopic } from './sns-topic.ts';
import { sqsQueue } from './sqs-queue.ts';
import { ssmParameter } from './ssm-parameter.ts';
import { subnet } from './subnet.ts';
import { targetGroup } from './target-group.ts';
import { vpc } from './vpc.ts';

/** All services of AWS; of two that take one type, the one with a condition stands first. */
export const awsServices: readonly Service[] = [
  applicationLoadBalancer,
  autoscalingGroup,
  cloudtrail,
  cloudwatchAlarm,
  cloudwatchCompositeAlarm,
  cloudwatchDashboard,
  cloudwatchLogGroup,
  databaseSettings,
  dynamodbTable,
  ebsVolume,
  ebsSnapshot,
  ec2Instance,
  efsFileSystem,
  egressOnlyGateway,
  elasticIp,
  elasticacheCluster,
  elasticacheReplicationGroup,
  elasticacheServerless,
  gatewayLoadBalancer,
  internetGateway,
  kinesisStream,
  kmsKey,
  launchConfiguration,
  launchTemplate,
  loadBalancerListener,
  natGateway,
  networkAcl,
  networkLoadBalancer,
  rdsClusterInstance,
  rdsCluster,
  rdsInstance,
  routeTable,
  s3Bucket,
  secretsmanagerSecret,
  securityGroup,
  snsTopic,
  sqsQueue,
  ssmParameter,
  subnet,
  targetGroup,
  vpc,
  lambdaFunction,
  ecsCluster,
  ecsService,
  ecsTaskDefinition,
  iamRole,
  iamInstanceProfile,
  iamPolicy,
];
