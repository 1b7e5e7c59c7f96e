import type { Service } from '../service.ts';
import { acmCertificate } from './acm-certificate.ts';
import { amplify } from './amplify.ts';
import {
  apiGatewayHttp,
  apiGatewayHttpStage,
  apiGatewayRoute,
  samHttpApi,
} from './api-gateway-http.ts';
import { apiGatewayMethod } from './api-gateway-method.ts';
import { apiGatewayRest, samApi } from './api-gateway-rest.ts';
import { apiGatewayStage } from './api-gateway-stage.ts';
import { appConfig } from './app-config.ts';
import { appRunner } from './app-runner.ts';
import {
  applicationAutoscalingPolicy,
  applicationAutoscalingTarget,
} from './application-autoscaling.ts';
import { applicationLoadBalancer } from './application-load-balancer.ts';
import { appsync } from './appsync.ts';
import { athenaWorkgroup } from './athena-workgroup.ts';
import { autoscalingGroup } from './autoscaling-group.ts';
import { autoscalingPolicy } from './autoscaling-policy.ts';
import { backupPlan, backupVault } from './backup.ts';
import { batchComputeEnvironment, batchJobDefinition, batchJobQueue } from './batch.ts';
import { bedrockAgent } from './bedrock-agent.ts';
import { classicLoadBalancer } from './classic-load-balancer.ts';
import { clientVpn } from './client-vpn.ts';
import { cloudformationPart, cloudformationStack } from './cloudformation-stack.ts';
import { cloudfront } from './cloudfront.ts';
import { cloudhsmCluster, cloudhsmHsm } from './cloudhsm.ts';
import { cloudtrail } from './cloudtrail.ts';
import { cloudwatchAlarm, cloudwatchCompositeAlarm } from './cloudwatch-alarm.ts';
import { cloudwatchDashboard } from './cloudwatch-dashboard.ts';
import { cloudwatchLogGroup } from './cloudwatch-log-group.ts';
import { codeBuild } from './code-build.ts';
import { codeDeploy } from './code-deploy.ts';
import { codePipeline } from './code-pipeline.ts';
import { cognitoIdentityPool, cognitoUserPool } from './cognito-user-pool.ts';
import { configRecorder, configRule, configSettings } from './config.ts';
import { databaseSettings } from './database-settings.ts';
import { datasyncLocation, datasyncTask } from './datasync-task.ts';
import { daxCluster } from './dax-cluster.ts';
import { dbProxy } from './db-proxy.ts';
import { directConnect, directConnectGateway } from './direct-connect.ts';
import { dmsReplicationInstance, dmsSettings } from './dms.ts';
import { docdbCluster } from './docdb-cluster.ts';
import { docdbClusterInstance } from './docdb-cluster-instance.ts';
import { dynamodbGlobalTable } from './dynamodb-global-table.ts';
import { dynamodbTable } from './dynamodb-table.ts';
import { ebsSnapshot, ebsVolume } from './ebs-volume.ts';
import { ec2Instance } from './ec2-instance.ts';
import { ecrRepository } from './ecr-repository.ts';
import { ecsCapacityProvider } from './ecs-capacity-provider.ts';
import { ecsCluster } from './ecs-cluster.ts';
import { ecsService } from './ecs-service.ts';
import { ecsTaskDefinition } from './ecs-task-definition.ts';
import { efsFileSystem } from './efs-file-system.ts';
import { egressOnlyGateway } from './egress-only-gateway.ts';
import { eksCluster } from './eks-cluster.ts';
import { eksFargateProfile } from './eks-fargate-profile.ts';
import { eksNodeGroup } from './eks-node-group.ts';
import { elasticBeanstalk } from './elastic-beanstalk.ts';
import { elasticIp } from './elastic-ip.ts';
import { elasticacheCluster } from './elasticache-cluster.ts';
import { elasticacheReplicationGroup } from './elasticache-replication-group.ts';
import { elasticacheServerless } from './elasticache-serverless.ts';
import { emrCluster, emrServerless } from './emr-cluster.ts';
import { eventBus, eventPipe, eventRule, eventSchedule, eventSettings } from './eventbridge.ts';
import { firehose } from './firehose.ts';
import { fsxOther, fsxWindows } from './fsx-file-system.ts';
import { gatewayLoadBalancer } from './gateway-load-balancer.ts';
import { globalAccelerator, globalAcceleratorEndpoints } from './global-accelerator.ts';
import { glueCrawler, glueDatabase, glueJob, glueSettings } from './glue.ts';
import { guardduty } from './guardduty.ts';
import { iamGrant } from './iam-grant.ts';
import { iamInstanceProfile } from './iam-instance-profile.ts';
import { iamPolicy } from './iam-policy.ts';
import { iamRole } from './iam-role.ts';
import { iamGroup, iamUser } from './iam-user.ts';
import { instanceConnectEndpoint } from './instance-connect-endpoint.ts';
import { internetGateway } from './internet-gateway.ts';
import { keyspacesKeyspace, keyspacesTable } from './keyspaces-table.ts';
import { kinesisAnalytics } from './kinesis-analytics.ts';
import { kinesisStream } from './kinesis-stream.ts';
import { kmsKey } from './kms-key.ts';
import { lambdaFunction } from './lambda-function.ts';
import { launchConfiguration } from './launch-configuration.ts';
import { launchTemplate } from './launch-template.ts';
import { lightsailInstance } from './lightsail-instance.ts';
import { loadBalancerListener } from './load-balancer-listener.ts';
import { memorydbCluster } from './memorydb-cluster.ts';
import { monitoringSettings } from './monitoring-settings.ts';
import { mqBroker, mqConfiguration } from './mq-broker.ts';
import { mskCluster, mskServerless } from './msk-cluster.ts';
import { mwaaEnvironment } from './mwaa-environment.ts';
import { natGateway } from './nat-gateway.ts';
import { neptuneCluster } from './neptune-cluster.ts';
import { neptuneClusterInstance } from './neptune-cluster-instance.ts';
import { networkAcl } from './network-acl.ts';
import { networkFirewall } from './network-firewall.ts';
import { networkLoadBalancer } from './network-load-balancer.ts';
import { observabilityWorkspace } from './observability-workspace.ts';
import { opensearchCollection } from './opensearch-collection.ts';
import { elasticsearchDomain, opensearchDomain } from './opensearch-domain.ts';
import { awsProvider } from './provider.ts';
import { rdsCluster } from './rds-cluster.ts';
import { rdsClusterInstance } from './rds-cluster-instance.ts';
import { rdsInstance } from './rds-instance.ts';
import { redshiftCluster } from './redshift-cluster.ts';
import { redshiftServerless } from './redshift-serverless.ts';
import { routeTable } from './route-table.ts';
import { route53Record } from './route53-record.ts';
import { route53Resolver } from './route53-resolver.ts';
import { route53Zone } from './route53-zone.ts';
import { s3Bucket } from './s3-bucket.ts';
import { sagemakerEndpoint, sagemakerModel, sagemakerNotebook } from './sagemaker-endpoint.ts';
import { secretsmanagerSecret } from './secretsmanager-secret.ts';
import { securityGroup } from './security-group.ts';
import { securityHub, securityHubSettings } from './security-hub.ts';
import { serviceDiscovery, serviceDiscoveryNamespace } from './service-discovery.ts';
import { sesIdentity, sesSettings } from './ses-identity.ts';
import { awsSettings } from './settings.ts';
import { shield } from './shield.ts';
import { snsTopic } from './sns-topic.ts';
import { spotFleet } from './spot-fleet.ts';
import { sqsQueue } from './sqs-queue.ts';
import { ssmParameter } from './ssm-parameter.ts';
import { samStateMachine, stepFunctions } from './step-functions.ts';
import { subnet } from './subnet.ts';
import { targetGroup } from './target-group.ts';
import { timestreamDatabase, timestreamTable } from './timestream-table.ts';
import { transferServer } from './transfer-server.ts';
import { transitGateway, transitGatewayAttachment } from './transit-gateway.ts';
import { vpc } from './vpc.ts';
import { vpcEndpoint } from './vpc-endpoint.ts';
import { vpcPeering } from './vpc-peering.ts';
import { customerGateway, vpnConnection, vpnGateway } from './vpn.ts';
import { waf } from './waf.ts';

/** All services of AWS; of two that take one type, the one with a condition stands first. */
export const awsServices: readonly Service[] = [
  acmCertificate,
  apiGatewayHttp,
  samHttpApi,
  apiGatewayHttpStage,
  apiGatewayRoute,
  apiGatewayMethod,
  apiGatewayRest,
  samApi,
  samStateMachine,
  apiGatewayStage,
  appConfig,
  appRunner,
  applicationAutoscalingTarget,
  applicationAutoscalingPolicy,
  applicationLoadBalancer,
  appsync,
  athenaWorkgroup,
  autoscalingGroup,
  autoscalingPolicy,
  backupPlan,
  backupVault,
  batchComputeEnvironment,
  batchJobQueue,
  batchJobDefinition,
  bedrockAgent,
  classicLoadBalancer,
  clientVpn,
  cloudformationStack,
  cloudformationPart,
  cloudfront,
  cloudhsmHsm,
  cloudhsmCluster,
  cloudtrail,
  cloudwatchAlarm,
  cloudwatchCompositeAlarm,
  cloudwatchDashboard,
  cloudwatchLogGroup,
  codeBuild,
  codeDeploy,
  codePipeline,
  cognitoUserPool,
  cognitoIdentityPool,
  configRecorder,
  configRule,
  configSettings,
  databaseSettings,
  datasyncTask,
  datasyncLocation,
  daxCluster,
  dbProxy,
  dmsReplicationInstance,
  dmsSettings,
  docdbClusterInstance,
  docdbCluster,
  dynamodbGlobalTable,
  dynamodbTable,
  ebsVolume,
  ebsSnapshot,
  ec2Instance,
  ecrRepository,
  ecsCluster,
  ecsService,
  ecsTaskDefinition,
  efsFileSystem,
  egressOnlyGateway,
  eksCluster,
  eksFargateProfile,
  eksNodeGroup,
  elasticBeanstalk,
  elasticIp,
  elasticacheCluster,
  elasticacheReplicationGroup,
  elasticacheServerless,
  emrCluster,
  emrServerless,
  eventBus,
  eventRule,
  eventPipe,
  eventSchedule,
  eventSettings,
  firehose,
  fsxWindows,
  fsxOther,
  gatewayLoadBalancer,
  globalAccelerator,
  globalAcceleratorEndpoints,
  glueJob,
  glueCrawler,
  glueDatabase,
  glueSettings,
  guardduty,
  iamGrant,
  iamInstanceProfile,
  iamPolicy,
  iamRole,
  iamUser,
  iamGroup,
  internetGateway,
  keyspacesTable,
  keyspacesKeyspace,
  kinesisAnalytics,
  kinesisStream,
  kmsKey,
  lambdaFunction,
  launchConfiguration,
  launchTemplate,
  lightsailInstance,
  loadBalancerListener,
  memorydbCluster,
  monitoringSettings,
  mqBroker,
  mqConfiguration,
  mskCluster,
  mskServerless,
  mwaaEnvironment,
  natGateway,
  neptuneClusterInstance,
  neptuneCluster,
  networkAcl,
  networkFirewall,
  networkLoadBalancer,
  observabilityWorkspace,
  opensearchCollection,
  opensearchDomain,
  elasticsearchDomain,
  awsProvider,
  rdsClusterInstance,
  rdsCluster,
  rdsInstance,
  redshiftCluster,
  redshiftServerless,
  routeTable,
  route53Record,
  route53Zone,
  s3Bucket,
  sagemakerEndpoint,
  sagemakerModel,
  sagemakerNotebook,
  secretsmanagerSecret,
  securityGroup,
  securityHub,
  securityHubSettings,
  serviceDiscovery,
  serviceDiscoveryNamespace,
  sesIdentity,
  sesSettings,
  shield,
  snsTopic,
  sqsQueue,
  ssmParameter,
  stepFunctions,
  subnet,
  targetGroup,
  timestreamTable,
  timestreamDatabase,
  transferServer,
  transitGateway,
  transitGatewayAttachment,
  vpcEndpoint,
  vpcPeering,
  vpc,
  vpnGateway,
  customerGateway,
  vpnConnection,
  waf,
  spotFleet,
  amplify,
  directConnect,
  directConnectGateway,
  route53Resolver,
  ecsCapacityProvider,
  instanceConnectEndpoint,
  awsSettings,
];
