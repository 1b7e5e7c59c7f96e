import type { Settings } from './blueprint.ts';
import type { Trait } from './meaning.ts';

/** What a trait writes into a resource of a type; a number or text that was said comes in as `value`. */
export type Effect = (value: number | string | undefined, on: boolean) => Settings;

const flag =
  (...paths: readonly string[]): Effect =>
  (_value, on) =>
    Object.fromEntries(paths.map((path) => [path, on]));
const opposite =
  (path: string): Effect =>
  (_value, on) => ({ [path]: !on });
const amount =
  (path: string, factor = 1): Effect =>
  (value) =>
    typeof value === 'number' ? { [path]: value * factor } : {};
const said =
  (path: string): Effect =>
  (value) =>
    value === undefined ? {} : { [path]: value };
/** One set of properties when it is so, another when it is said not to be. */
const either =
  (yes: Settings, no: Settings = {}): Effect =>
  (_value, on) =>
    on ? yes : no;
/** Days kept: those said, 1 when backups are only mentioned, 0 when there are none. */
const kept =
  (path: string): Effect =>
  (value, on) => ({ [path]: on ? (typeof value === 'number' ? value : 1) : 0 });
const days =
  (path: string): Effect =>
  (value) =>
    typeof value === 'number' ? { [path]: value } : {};

/** What a firewall's rules look like that admit everybody on one port. */
const openPort = (port: number): Readonly<Record<string, Effect>> => ({
  aws_security_group: either({
    ingress: [{ from_port: port, to_port: port, protocol: 'tcp', cidr_blocks: ['0.0.0.0/0'] }],
  }),
  azurerm_network_security_group: either({
    security_rule: [
      {
        name: `port-${port}`,
        priority: 100,
        direction: 'Inbound',
        access: 'Allow',
        protocol: 'Tcp',
        source_port_range: '*',
        source_address_prefix: '*',
        destination_port_range: String(port),
        destination_address_prefix: '*',
      },
    ],
  }),
  google_compute_firewall: either({
    direction: 'INGRESS',
    source_ranges: ['0.0.0.0/0'],
    allow: [{ protocol: 'tcp', ports: [String(port)] }],
  }),
});

const googleBackups = 'settings.backup_configuration';

/** Properties by what was said and the type of resource that it was said of. */
export const effects: Readonly<Record<Trait, Readonly<Record<string, Effect>>>> = {
  'ssh-open': openPort(22),
  'rdp-open': openPort(3389),
  'multi-zone': {
    aws_db_instance: flag('multi_az'),
    aws_elasticache_replication_group: either(
      { multi_az_enabled: true, automatic_failover_enabled: true, num_cache_clusters: 2 },
      { multi_az_enabled: false, automatic_failover_enabled: false },
    ),
    aws_opensearch_domain: flag('cluster_config.zone_awareness_enabled'),
    aws_redshift_cluster: flag('multi_az'),
    aws_mq_broker: either(
      { deployment_mode: 'ACTIVE_STANDBY_MULTI_AZ' },
      { deployment_mode: 'SINGLE_INSTANCE' },
    ),
    azurerm_mssql_database: flag('zone_redundant'),
    azurerm_postgresql_flexible_server: either({ 'high_availability.mode': 'ZoneRedundant' }),
    azurerm_mysql_flexible_server: either({ 'high_availability.mode': 'ZoneRedundant' }),
    azurerm_redis_cache: either({ zones: ['1', '2'] }),
    azurerm_linux_virtual_machine_scale_set: either({ zones: ['1', '2', '3'] }, { zones: ['1'] }),
    azurerm_application_gateway: either({ zones: ['1', '2', '3'] }),
    azurerm_kubernetes_cluster: either({ 'default_node_pool.zones': ['1', '2', '3'] }),
    azurerm_kubernetes_cluster_node_pool: either({ zones: ['1', '2', '3'] }),
    azurerm_storage_account: either(
      { account_replication_type: 'ZRS' },
      { account_replication_type: 'LRS' },
    ),
    google_sql_database_instance: either(
      { 'settings.availability_type': 'REGIONAL' },
      { 'settings.availability_type': 'ZONAL' },
    ),
    google_redis_instance: either({ tier: 'STANDARD_HA' }, { tier: 'BASIC' }),
  },
  encrypted: {
    aws_db_instance: flag('storage_encrypted'),
    aws_rds_cluster: flag('storage_encrypted'),
    aws_docdb_cluster: flag('storage_encrypted'),
    aws_neptune_cluster: flag('storage_encrypted'),
    aws_instance: flag('root_block_device.encrypted'),
    aws_launch_template: flag('block_device_mappings.ebs.encrypted'),
    aws_ebs_volume: flag('encrypted'),
    aws_efs_file_system: flag('encrypted'),
    aws_elasticache_replication_group: flag('at_rest_encryption_enabled'),
    aws_opensearch_domain: flag('encrypt_at_rest.enabled'),
    aws_redshift_cluster: flag('encrypted'),
    aws_sqs_queue: flag('sqs_managed_sse_enabled'),
    aws_sns_topic: either({ kms_master_key_id: 'alias/aws/sns' }),
    aws_kinesis_stream: either({ encryption_type: 'KMS' }, { encryption_type: 'NONE' }),
  },
  public: {
    aws_db_instance: flag('publicly_accessible'),
    aws_redshift_cluster: flag('publicly_accessible'),
    aws_mq_broker: flag('publicly_accessible'),
    aws_instance: flag('associate_public_ip_address'),
    aws_launch_template: flag('network_interfaces.associate_public_ip_address'),
    aws_lb: opposite('internal'),
    aws_eks_cluster: flag('vpc_config.endpoint_public_access'),
    aws_s3_bucket: either({ acl: 'public-read' }, { acl: 'private' }),
    azurerm_mssql_server: flag('public_network_access_enabled'),
    azurerm_postgresql_flexible_server: flag('public_network_access_enabled'),
    azurerm_mysql_flexible_server: flag('public_network_access_enabled'),
    azurerm_redis_cache: flag('public_network_access_enabled'),
    azurerm_cosmosdb_account: flag('public_network_access_enabled'),
    azurerm_storage_account: flag('public_network_access_enabled'),
    azurerm_kubernetes_cluster: opposite('private_cluster_enabled'),
    azurerm_linux_web_app: flag('public_network_access_enabled'),
    azurerm_application_gateway: () => ({}),
    azurerm_api_management: flag('public_network_access_enabled'),
    azurerm_container_app: flag('ingress.external_enabled'),
    google_sql_database_instance: flag('settings.ip_configuration.ipv4_enabled'),
    google_compute_instance: either({ 'network_interface.access_config': {} }),
    google_container_cluster: (_value, on) => ({
      'private_cluster_config.enable_private_nodes': !on,
      'private_cluster_config.enable_private_endpoint': !on,
    }),
    google_storage_bucket: either({}, { public_access_prevention: 'enforced' }),
    google_cloud_run_v2_service: either(
      { ingress: 'INGRESS_TRAFFIC_ALL' },
      { ingress: 'INGRESS_TRAFFIC_INTERNAL_ONLY' },
    ),
    google_compute_backend_service: either({}, { load_balancing_scheme: 'INTERNAL_MANAGED' }),
    google_compute_region_backend_service: either(
      {},
      { load_balancing_scheme: 'INTERNAL_MANAGED' },
    ),
  },
  geo: {
    azurerm_postgresql_flexible_server: flag('geo_redundant_backup_enabled'),
    azurerm_mysql_flexible_server: flag('geo_redundant_backup_enabled'),
    azurerm_storage_account: either(
      { account_replication_type: 'GRS' },
      { account_replication_type: 'LRS' },
    ),
  },
  backups: {
    aws_db_instance: kept('backup_retention_period'),
    aws_rds_cluster: kept('backup_retention_period'),
    aws_docdb_cluster: kept('backup_retention_period'),
    aws_neptune_cluster: kept('backup_retention_period'),
    aws_elasticache_replication_group: kept('snapshot_retention_limit'),
    aws_redshift_cluster: kept('automated_snapshot_retention_period'),
    aws_dynamodb_table: flag('point_in_time_recovery.enabled'),
    aws_efs_file_system: (_value, on) => ({ 'backup_policy.status': on ? 'ENABLED' : 'DISABLED' }),
    google_sql_database_instance: flag(`${googleBackups}.enabled`),
    azurerm_redis_cache: flag('redis_configuration.rdb_backup_enabled'),
    azurerm_postgresql_flexible_server: () => ({}),
    azurerm_mysql_flexible_server: () => ({}),
    azurerm_mssql_database: () => ({}),
    azurerm_cosmosdb_account: () => ({}),
  },
  days: {
    aws_db_instance: days('backup_retention_period'),
    aws_rds_cluster: days('backup_retention_period'),
    aws_docdb_cluster: days('backup_retention_period'),
    aws_neptune_cluster: days('backup_retention_period'),
    aws_elasticache_replication_group: days('snapshot_retention_limit'),
    aws_redshift_cluster: days('automated_snapshot_retention_period'),
    aws_cloudwatch_log_group: days('retention_in_days'),
    aws_kinesis_stream: amount('retention_period', 24),
    aws_sqs_queue: amount('message_retention_seconds', 86_400),
    azurerm_postgresql_flexible_server: days('backup_retention_days'),
    azurerm_mysql_flexible_server: days('backup_retention_days'),
    azurerm_mssql_database: days('short_term_retention_policy.retention_days'),
    azurerm_log_analytics_workspace: days('retention_in_days'),
    google_sql_database_instance: (value) =>
      typeof value === 'number'
        ? {
            [`${googleBackups}.enabled`]: true,
            [`${googleBackups}.backup_retention_settings.retained_backups`]: value,
          }
        : {},
    google_logging_project_bucket_config: days('retention_days'),
  },
  protected: {
    aws_db_instance: flag('deletion_protection'),
    aws_rds_cluster: flag('deletion_protection'),
    aws_docdb_cluster: flag('deletion_protection'),
    aws_dynamodb_table: flag('deletion_protection_enabled'),
    aws_lb: flag('enable_deletion_protection'),
    aws_instance: flag('disable_api_termination'),
    google_sql_database_instance: flag('deletion_protection'),
    google_container_cluster: flag('deletion_protection'),
    google_compute_instance: flag('deletion_protection'),
  },
  storage: {
    aws_db_instance: amount('allocated_storage'),
    aws_instance: amount('root_block_device.volume_size'),
    aws_launch_template: amount('block_device_mappings.ebs.volume_size'),
    aws_ebs_volume: amount('size'),
    aws_opensearch_domain: amount('ebs_options.volume_size'),
    aws_eks_node_group: amount('disk_size'),
    aws_msk_cluster: amount('broker_node_group_info.storage_info.ebs_storage_info.volume_size'),
    aws_fsx_windows_file_system: amount('storage_capacity'),
    azurerm_linux_virtual_machine: amount('os_disk.disk_size_gb'),
    azurerm_linux_virtual_machine_scale_set: amount('os_disk.disk_size_gb'),
    azurerm_managed_disk: amount('disk_size_gb'),
    azurerm_mssql_database: amount('max_size_gb'),
    azurerm_postgresql_flexible_server: amount('storage_mb', 1024),
    azurerm_mysql_flexible_server: amount('storage.size_gb'),
    azurerm_storage_share: amount('quota'),
    google_compute_instance: amount('boot_disk.initialize_params.size'),
    google_compute_instance_template: amount('disk.disk_size_gb'),
    google_compute_disk: amount('size'),
    google_sql_database_instance: amount('settings.disk_size'),
    google_redis_instance: amount('memory_size_gb'),
    google_filestore_instance: amount('file_shares.capacity_gb'),
    google_container_node_pool: amount('node_config.disk_size_gb'),
  },
  'storage-type': {
    aws_db_instance: said('storage_type'),
    aws_instance: said('root_block_device.volume_type'),
    aws_launch_template: said('block_device_mappings.ebs.volume_type'),
    aws_ebs_volume: said('type'),
    aws_opensearch_domain: said('ebs_options.volume_type'),
    azurerm_linux_virtual_machine: said('os_disk.storage_account_type'),
    azurerm_linux_virtual_machine_scale_set: said('os_disk.storage_account_type'),
    azurerm_managed_disk: said('storage_account_type'),
    google_compute_instance: said('boot_disk.initialize_params.type'),
    google_compute_disk: said('type'),
    google_sql_database_instance: either({ 'settings.disk_type': 'PD_SSD' }),
  },
  iops: {
    aws_db_instance: amount('iops'),
    aws_instance: amount('root_block_device.iops'),
    aws_launch_template: amount('block_device_mappings.ebs.iops'),
    aws_ebs_volume: amount('iops'),
    azurerm_mysql_flexible_server: amount('storage.iops'),
  },
  memory: {
    aws_lambda_function: amount('memory_size'),
    aws_ecs_task_definition: amount('memory'),
    google_redis_instance: amount('memory_size_gb', 1 / 1024),
    google_cloudfunctions2_function: (value) => ({
      'service_config.available_memory': `${value}Mi`,
    }),
    google_cloud_run_v2_service: (value) => ({
      'template.containers.resources.limits': { memory: `${value}Mi` },
    }),
    azurerm_container_app: (value) => ({
      'template.container.memory': `${Number(value) / 1024}Gi`,
    }),
  },
  vcpu: {
    aws_ecs_task_definition: amount('cpu', 1024),
    azurerm_container_app: amount('template.container.cpu'),
  },
  autoscale: {
    google_container_node_pool: either({ autoscaling: {} }),
    azurerm_kubernetes_cluster_node_pool: flag('auto_scaling_enabled'),
    azurerm_kubernetes_cluster: flag('default_node_pool.auto_scaling_enabled'),
  },
  range: {},
  zones: {
    aws_db_instance: (value) => (typeof value === 'number' ? { multi_az: value > 1 } : {}),
    azurerm_mssql_database: (value) => ({ zone_redundant: Number(value) > 1 }),
    google_sql_database_instance: (value) => ({
      'settings.availability_type': Number(value) > 1 ? 'REGIONAL' : 'ZONAL',
    }),
    aws_opensearch_domain: (value) => ({
      'cluster_config.zone_awareness_enabled': Number(value) > 1,
    }),
  },
  nodes: {
    aws_elasticache_replication_group: amount('num_cache_clusters'),
    aws_elasticache_cluster: amount('num_cache_nodes'),
    aws_opensearch_domain: amount('cluster_config.instance_count'),
    aws_msk_cluster: amount('number_of_broker_nodes'),
    aws_redshift_cluster: amount('number_of_nodes'),
    google_bigtable_instance: amount('cluster.num_nodes'),
    google_spanner_instance: amount('num_nodes'),
  },
  replicas: {
    aws_elasticache_replication_group: (value) => ({ num_cache_clusters: Number(value) + 1 }),
    google_redis_instance: amount('replica_count'),
    aws_ecs_service: amount('desired_count'),
  },
  versioned: {
    aws_s3_bucket: flag('versioning.enabled'),
    google_storage_bucket: flag('versioning.enabled'),
    azurerm_storage_account: flag('blob_properties.versioning_enabled'),
  },
  spot: {
    aws_instance: either({ 'instance_market_options.market_type': 'spot' }),
    aws_launch_template: either({ 'instance_market_options.market_type': 'spot' }),
    aws_eks_node_group: either({ capacity_type: 'SPOT' }, { capacity_type: 'ON_DEMAND' }),
    azurerm_linux_virtual_machine: either({ priority: 'Spot' }, { priority: 'Regular' }),
    azurerm_linux_virtual_machine_scale_set: either({ priority: 'Spot' }, { priority: 'Regular' }),
    azurerm_kubernetes_cluster_node_pool: either({ priority: 'Spot' }, { priority: 'Regular' }),
    google_compute_instance: either({ 'scheduling.provisioning_model': 'SPOT' }),
    google_container_node_pool: flag('node_config.spot'),
  },
  serverless: {
    aws_rds_cluster: either({ serverlessv2_scaling_configuration: {} }),
    aws_rds_cluster_instance: either({ instance_class: 'db.serverless' }),
    azurerm_cosmosdb_account: either({ capabilities: [{ name: 'EnableServerless' }] }),
  },
  'on-demand': { aws_dynamodb_table: either({ billing_mode: 'PAY_PER_REQUEST' }) },
  provisioned: { aws_dynamodb_table: either({ billing_mode: 'PROVISIONED' }) },
  tls: {
    aws_cloudfront_distribution: either({
      'default_cache_behavior.viewer_protocol_policy': 'redirect-to-https',
    }),
    aws_elasticache_replication_group: flag('transit_encryption_enabled'),
    google_compute_backend_service: either({ protocol: 'HTTPS' }),
    google_compute_region_backend_service: either({ protocol: 'HTTPS' }),
    google_sql_database_instance: either({
      'settings.ip_configuration.ssl_mode': 'ENCRYPTED_ONLY',
    }),
    google_redis_instance: either({ transit_encryption_mode: 'SERVER_AUTHENTICATION' }),
  },
  'plain-http': {
    aws_cloudfront_distribution: either({
      'default_cache_behavior.viewer_protocol_policy': 'allow-all',
    }),
  },
  'access-logs': {
    aws_lb: flag('access_logs.enabled'),
    google_compute_backend_service: flag('log_config.enable'),
    google_compute_region_backend_service: flag('log_config.enable'),
  },
  'flow-logs': {},
  tracing: {
    aws_lambda_function: either({ 'tracing_config.mode': 'Active' }),
    aws_sfn_state_machine: flag('tracing_configuration.enabled'),
  },
  insights: {
    aws_db_instance: flag('performance_insights_enabled'),
    aws_rds_cluster_instance: flag('performance_insights_enabled'),
    google_sql_database_instance: flag('settings.insights_config.query_insights_enabled'),
    aws_instance: flag('monitoring'),
    aws_ecs_cluster: either({ setting: [{ name: 'containerInsights', value: 'enabled' }] }),
  },
  runtime: {},
  version: {
    aws_db_instance: said('engine_version'),
    aws_rds_cluster: said('engine_version'),
    aws_elasticache_replication_group: said('engine_version'),
    aws_eks_cluster: said('version'),
    azurerm_postgresql_flexible_server: said('version'),
    azurerm_mysql_flexible_server: said('version'),
    azurerm_kubernetes_cluster: said('kubernetes_version'),
    google_container_cluster: said('min_master_version'),
  },
  windows: {},
  'dead-letter': {},
  rotation: {
    aws_kms_key: flag('enable_key_rotation'),
    google_kms_crypto_key: either({ rotation_period: '7776000s' }),
  },
  lifecycle: {
    google_storage_bucket: either({ lifecycle_rule: [{}] }),
    aws_s3_bucket: either({ lifecycle_rule: [{ enabled: true }] }),
  },
  'point-in-time': {
    aws_dynamodb_table: flag('point_in_time_recovery.enabled'),
    google_sql_database_instance: flag(`${googleBackups}.point_in_time_recovery_enabled`),
  },
  fifo: { aws_sqs_queue: flag('fifo_queue'), aws_sns_topic: flag('fifo_topic') },
  'waf-protected': {},
};

/** Properties for `from 2 to 10`: the fewest and the most, by type. */
export const rangePaths: Readonly<Record<string, readonly [fewest: string, most: string]>> = {
  aws_autoscaling_group: ['min_size', 'max_size'],
  aws_eks_node_group: ['scaling_config.min_size', 'scaling_config.max_size'],
  aws_appautoscaling_target: ['min_capacity', 'max_capacity'],
  azurerm_monitor_autoscale_setting: ['profile.capacity.minimum', 'profile.capacity.maximum'],
  azurerm_container_app: ['template.min_replicas', 'template.max_replicas'],
  azurerm_kubernetes_cluster_node_pool: ['min_count', 'max_count'],
  google_container_node_pool: ['autoscaling.min_node_count', 'autoscaling.max_node_count'],
  google_compute_region_autoscaler: [
    'autoscaling_policy.min_replicas',
    'autoscaling_policy.max_replicas',
  ],
  google_cloud_run_v2_service: [
    'template.scaling.min_instance_count',
    'template.scaling.max_instance_count',
  ],
};
