import type { Blueprint, Blueprints } from './blueprint.ts';

const subnet: Blueprint = { type: 'aws_subnet', label: 'main' };
const listeners = [
  {
    type: 'aws_lb_listener',
    label: 'https',
    when: ['tls'],
    main: ['load_balancer_arn', 'arn'],
    set: { port: 443, protocol: 'HTTPS' },
  },
  {
    type: 'aws_lb_listener',
    label: 'http',
    when: ['plain-http'],
    main: ['load_balancer_arn', 'arn'],
    set: { port: 80, protocol: 'HTTP' },
  },
] as const;

/** A group that says which port is open to everybody, where the words say so. */
const openGroup: Pick<Blueprint, 'refs' | 'parts'> = {
  refs: { vpc_security_group_ids: ['aws_security_group', 'id'] },
  parts: [{ type: 'aws_security_group', when: ['ssh-open', 'rdp-open'] }],
};

/** What each concept is on AWS, in Terraform's types and names. */
export const awsBlueprints: Blueprints = {
  vm: {
    type: 'aws_instance',
    label: 'web',
    size: 'instance_type',
    ...openGroup,
  },
  fleet: {
    type: 'aws_autoscaling_group',
    label: 'web',
    count: 'desired_capacity',
    refs: { 'launch_template.id': ['aws_launch_template', 'id'] },
    parts: [
      {
        type: 'aws_launch_template',
        size: 'instance_type',
        refs: { vpc_security_group_ids: ['aws_security_group', 'id'] },
      },
      { type: 'aws_security_group', when: ['ssh-open', 'rdp-open'] },
      {
        type: 'aws_autoscaling_policy',
        when: ['autoscale', 'range'],
        main: ['autoscaling_group_name', 'name'],
        set: { policy_type: 'TargetTrackingScaling' },
      },
    ],
  },
  balancer: {
    type: 'aws_lb',
    label: 'web',
    set: { load_balancer_type: 'application' },
    parts: listeners,
  },
  'network-balancer': { type: 'aws_lb', label: 'tcp', set: { load_balancer_type: 'network' } },
  'global-balancer': { type: 'aws_globalaccelerator_accelerator', label: 'main' },
  cdn: { type: 'aws_cloudfront_distribution', label: 'main', set: { enabled: true } },
  dns: { type: 'aws_route53_zone', label: 'main' },
  api: {
    type: 'aws_api_gateway_rest_api',
    label: 'api',
    details: {
      http: { type: 'aws_apigatewayv2_api', set: { protocol_type: 'HTTP' } },
      graphql: { type: 'aws_appsync_graphql_api' },
    },
  },
  function: {
    type: 'aws_lambda_function',
    label: 'handler',
    refs: { 'dead_letter_config.target_arn': ['aws_sqs_queue', 'arn'] },
    parts: [{ type: 'aws_sqs_queue', label: 'dead_letter', when: ['dead-letter'] }],
  },
  'container-service': {
    type: 'aws_ecs_service',
    label: 'app',
    count: 'desired_count',
    set: { launch_type: 'FARGATE' },
    refs: {
      cluster: ['aws_ecs_cluster', 'id'],
      task_definition: ['aws_ecs_task_definition', 'arn'],
    },
    parts: [
      { type: 'aws_ecs_cluster', label: 'main' },
      { type: 'aws_ecs_task_definition', set: { requires_compatibilities: ['FARGATE'] } },
      {
        type: 'aws_appautoscaling_target',
        when: ['autoscale', 'range'],
        main: ['resource_id', 'id'],
        set: { service_namespace: 'ecs', scalable_dimension: 'ecs:service:DesiredCount' },
      },
    ],
  },
  'container-cluster': { type: 'aws_ecs_cluster', label: 'main' },
  kubernetes: { type: 'aws_eks_cluster', label: 'main' },
  'node-pool': {
    type: 'aws_eks_node_group',
    label: 'nodes',
    size: 'instance_types',
    count: 'scaling_config.desired_size',
  },
  'web-app': { type: 'aws_elastic_beanstalk_environment', label: 'web' },
  relational: {
    type: 'aws_db_instance',
    label: 'main',
    size: 'instance_class',
    details: {
      postgres: { set: { engine: 'postgres' } },
      mysql: { set: { engine: 'mysql' } },
      mariadb: { set: { engine: 'mariadb' } },
    },
  },
  aurora: {
    type: 'aws_rds_cluster',
    label: 'main',
    set: { engine: 'aurora-postgresql' },
    parts: [
      {
        type: 'aws_rds_cluster_instance',
        size: 'instance_class',
        main: ['cluster_identifier', 'id'],
        copies: true,
      },
    ],
    details: {
      mysql: { set: { engine: 'aurora-mysql' } },
      serverless: {
        set: { engine: 'aurora-postgresql', serverlessv2_scaling_configuration: {} },
        parts: [
          {
            type: 'aws_rds_cluster_instance',
            set: { instance_class: 'db.serverless' },
            main: ['cluster_identifier', 'id'],
            copies: true,
          },
        ],
      },
    },
  },
  'key-value': {
    type: 'aws_dynamodb_table',
    label: 'main',
    details: { cassandra: { type: 'aws_keyspaces_table' } },
  },
  document: {
    type: 'aws_docdb_cluster',
    label: 'main',
    parts: [
      {
        type: 'aws_docdb_cluster_instance',
        size: 'instance_class',
        main: ['cluster_identifier', 'id'],
        copies: true,
      },
    ],
  },
  graph: { type: 'aws_neptune_cluster', label: 'main' },
  warehouse: {
    type: 'aws_redshift_cluster',
    label: 'main',
    size: 'node_type',
    details: { serverless: { type: 'aws_redshiftserverless_workgroup' } },
  },
  cache: {
    type: 'aws_elasticache_replication_group',
    label: 'cache',
    size: 'node_type',
    set: { engine: 'redis', num_cache_clusters: 1 },
    details: {
      memcached: { type: 'aws_elasticache_cluster', set: { engine: 'memcached' } },
      memorydb: { type: 'aws_memorydb_cluster', set: {} },
    },
  },
  search: { type: 'aws_opensearch_domain', label: 'search', size: 'cluster_config.instance_type' },
  'object-store': { type: 'aws_s3_bucket', label: 'files' },
  'file-store': {
    type: 'aws_efs_file_system',
    label: 'shared',
    details: { fsx: { type: 'aws_fsx_windows_file_system' } },
  },
  disk: { type: 'aws_ebs_volume', label: 'data' },
  queue: {
    type: 'aws_sqs_queue',
    label: 'jobs',
    refs: { 'redrive_policy.deadLetterTargetArn': ['aws_sqs_queue', 'arn'] },
    parts: [{ type: 'aws_sqs_queue', label: 'dead_letter', when: ['dead-letter'] }],
  },
  topic: { type: 'aws_sns_topic', label: 'events' },
  stream: {
    type: 'aws_kinesis_stream',
    label: 'events',
    details: { firehose: { type: 'aws_kinesis_firehose_delivery_stream' } },
  },
  kafka: {
    type: 'aws_msk_cluster',
    label: 'events',
    size: 'broker_node_group_info.instance_type',
  },
  broker: {
    type: 'aws_mq_broker',
    label: 'main',
    size: 'host_instance_type',
    set: { engine_type: 'RabbitMQ' },
  },
  'event-bus': { type: 'aws_cloudwatch_event_rule', label: 'events' },
  schedule: { type: 'aws_scheduler_schedule', label: 'schedule' },
  workflow: { type: 'aws_sfn_state_machine', label: 'workflow' },
  batch: { type: 'aws_batch_job_queue', label: 'batch' },
  'data-job': {
    type: 'aws_glue_job',
    label: 'etl',
    details: { emr: { type: 'aws_emr_cluster' } },
  },
  network: {
    type: 'aws_vpc',
    label: 'main',
    parts: [{ type: 'aws_flow_log', when: ['flow-logs'], main: ['vpc_id', 'id'] }],
  },
  subnet,
  'public-subnet': { ...subnet, label: 'public', set: { map_public_ip_on_launch: true } },
  'private-subnet': { ...subnet, label: 'private', set: { map_public_ip_on_launch: false } },
  nat: { type: 'aws_nat_gateway', label: 'main' },
  'internet-gateway': { type: 'aws_internet_gateway', label: 'main' },
  vpn: {
    type: 'aws_vpn_connection',
    label: 'main',
    details: { line: { type: 'aws_dx_connection' } },
  },
  bastion: { type: 'aws_instance', label: 'bastion', size: 'instance_type', ...openGroup },
  transit: { type: 'aws_ec2_transit_gateway', label: 'main' },
  endpoint: { type: 'aws_vpc_endpoint', label: 'main' },
  waf: { type: 'aws_wafv2_web_acl', label: 'main' },
  firewall: { type: 'aws_networkfirewall_firewall', label: 'main' },
  'security-group': { type: 'aws_security_group', label: 'main' },
  certificate: { type: 'aws_acm_certificate', label: 'main' },
  key: { type: 'aws_kms_key', label: 'main' },
  secret: { type: 'aws_secretsmanager_secret', label: 'main' },
  registry: { type: 'aws_ecr_repository', label: 'images' },
  logs: { type: 'aws_cloudwatch_log_group', label: 'main' },
  alarm: { type: 'aws_cloudwatch_metric_alarm', label: 'main' },
  trail: { type: 'aws_cloudtrail', label: 'main' },
  threats: { type: 'aws_guardduty_detector', label: 'main' },
  users: { type: 'aws_cognito_user_pool', label: 'users' },
  backup: { type: 'aws_backup_plan', label: 'main' },
  model: { type: 'aws_sagemaker_endpoint', label: 'model' },
  'database-proxy': { type: 'aws_db_proxy', label: 'main' },
  mail: { type: 'aws_sesv2_email_identity', label: 'main' },
};
