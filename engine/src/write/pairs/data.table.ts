import { pair } from './pair.ts';

const cluster =
  'engine_version database_name db_subnet_group_name=DBSubnetGroupName vpc_security_group_ids=VpcSecurityGroupIds master_username master_password=MasterUserPassword backup_retention_period preferred_backup_window preferred_maintenance_window storage_encrypted kms_key_id port deletion_protection snapshot_identifier availability_zones enabled_cloudwatch_logs_exports=EnableCloudwatchLogsExports copy_tags_to_snapshot';

/** Databases, stores, caches, queues and streams. */
export const dataPairs = [
  pair('AWS::RDS::DBInstance', 'aws_db_instance', {
    ref: 'identifier',
    gets: 'address=Endpoint.Address port=Endpoint.Port arn=DBInstanceArn',
    args: `identifier=DBInstanceIdentifier engine engine_version instance_class=DBInstanceClass allocated_storage max_allocated_storage storage_type storage_encrypted iops storage_throughput kms_key_id
      db_name=DBName username=MasterUsername password=MasterUserPassword manage_master_user_password port multi_az=MultiAZ publicly_accessible availability_zone
      db_subnet_group_name=DBSubnetGroupName vpc_security_group_ids=VPCSecurityGroups parameter_group_name=DBParameterGroupName option_group_name
      backup_retention_period backup_window=PreferredBackupWindow maintenance_window=PreferredMaintenanceWindow auto_minor_version_upgrade allow_major_version_upgrade copy_tags_to_snapshot deletion_protection
      enabled_cloudwatch_logs_exports=EnableCloudwatchLogsExports iam_database_authentication_enabled=EnableIAMDatabaseAuthentication performance_insights_enabled=EnablePerformanceInsights
      performance_insights_kms_key_id=PerformanceInsightsKMSKeyId performance_insights_retention_period monitoring_interval monitoring_role_arn license_model replicate_source_db=SourceDBInstanceIdentifier
      snapshot_identifier=DBSnapshotIdentifier ca_cert_identifier=CACertificateIdentifier delete_automated_backups character_set_name timezone`,
  }),
  pair('AWS::RDS::DBCluster', 'aws_rds_cluster', {
    ref: 'cluster_identifier id',
    gets: 'endpoint=Endpoint.Address reader_endpoint=ReadEndpoint.Address port=Endpoint.Port arn=DBClusterArn',
    args: `cluster_identifier=DBClusterIdentifier engine engine_mode ${cluster} manage_master_user_password iam_database_authentication_enabled=EnableIAMDatabaseAuthentication
      db_cluster_parameter_group_name=DBClusterParameterGroupName db_cluster_instance_class=DBClusterInstanceClass storage_type allocated_storage iops enable_http_endpoint global_cluster_identifier backtrack_window
      serverlessv2_scaling_configuration=ServerlessV2ScalingConfiguration{min_capacity max_capacity} scaling_configuration{auto_pause min_capacity max_capacity seconds_until_auto_pause}`,
  }),
  pair('AWS::RDS::DBInstance', 'aws_rds_cluster_instance', {
    ref: 'identifier id',
    gets: 'endpoint=Endpoint.Address',
    args: 'identifier=DBInstanceIdentifier cluster_identifier=DBClusterIdentifier engine engine_version instance_class=DBInstanceClass publicly_accessible availability_zone db_subnet_group_name=DBSubnetGroupName db_parameter_group_name=DBParameterGroupName monitoring_interval monitoring_role_arn performance_insights_enabled=EnablePerformanceInsights performance_insights_kms_key_id=PerformanceInsightsKMSKeyId auto_minor_version_upgrade promotion_tier preferred_maintenance_window copy_tags_to_snapshot ca_cert_identifier=CACertificateIdentifier',
  }),
  pair('AWS::RDS::DBSubnetGroup', 'aws_db_subnet_group', {
    ref: 'name id',
    args: 'name=DBSubnetGroupName description=DBSubnetGroupDescription subnet_ids',
  }),
  pair('AWS::RDS::DBParameterGroup', 'aws_db_parameter_group', {
    ref: 'name id',
    args: 'name=DBParameterGroupName family description',
  }),
  pair('AWS::RDS::DBClusterParameterGroup', 'aws_rds_cluster_parameter_group', {
    ref: 'name id',
    args: 'name=DBClusterParameterGroupName family description',
  }),
  pair('AWS::RDS::DBProxy', 'aws_db_proxy', {
    ref: 'name id',
    gets: 'arn=DBProxyArn endpoint=Endpoint',
    args: 'name=DBProxyName engine_family role_arn vpc_subnet_ids vpc_security_group_ids require_tls=RequireTLS idle_client_timeout debug_logging auth{auth_scheme iam_auth=IAMAuth secret_arn}',
  }),
  pair('AWS::DocDB::DBCluster', 'aws_docdb_cluster', {
    ref: 'cluster_identifier id',
    gets: 'endpoint=Endpoint port=Port',
    args: `cluster_identifier=DBClusterIdentifier ${cluster} db_cluster_parameter_group_name=DBClusterParameterGroupName`,
  }),
  pair('AWS::DocDB::DBInstance', 'aws_docdb_cluster_instance', {
    ref: 'identifier id',
    args: 'identifier=DBInstanceIdentifier cluster_identifier=DBClusterIdentifier instance_class=DBInstanceClass availability_zone auto_minor_version_upgrade',
  }),
  pair('AWS::DocDB::DBSubnetGroup', 'aws_docdb_subnet_group', {
    ref: 'name id',
    args: 'name=DBSubnetGroupName description=DBSubnetGroupDescription subnet_ids',
  }),
  pair('AWS::Neptune::DBCluster', 'aws_neptune_cluster', {
    ref: 'cluster_identifier id',
    gets: 'endpoint=Endpoint port=Port',
    args: 'cluster_identifier=DBClusterIdentifier engine_version neptune_subnet_group_name=DBSubnetGroupName vpc_security_group_ids backup_retention_period preferred_backup_window storage_encrypted kms_key_arn=KmsKeyId deletion_protection iam_database_authentication_enabled=IamAuthEnabled',
  }),
  pair('AWS::Redshift::Cluster', 'aws_redshift_cluster', {
    ref: 'cluster_identifier id',
    gets: 'dns_name=Endpoint.Address port=Endpoint.Port',
    args: 'cluster_identifier database_name=DBName node_type cluster_type number_of_nodes master_username master_password=MasterUserPassword cluster_subnet_group_name vpc_security_group_ids publicly_accessible encrypted kms_key_id port automated_snapshot_retention_period enhanced_vpc_routing iam_roles preferred_maintenance_window allow_version_upgrade cluster_parameter_group_name',
  }),
  pair('AWS::Redshift::ClusterSubnetGroup', 'aws_redshift_subnet_group', {
    ref: 'name id',
    args: 'description subnet_ids',
  }),
  pair('AWS::DynamoDB::Table', 'aws_dynamodb_table', {
    ref: 'name id',
    gets: 'stream_arn=StreamArn',
    args: `name=TableName billing_mode read_capacity=ProvisionedThroughput.ReadCapacityUnits write_capacity=ProvisionedThroughput.WriteCapacityUnits table_class
      attribute=AttributeDefinitions{name=AttributeName type=AttributeType} stream_view_type=StreamSpecification.StreamViewType
      point_in_time_recovery=PointInTimeRecoverySpecification{enabled=PointInTimeRecoveryEnabled} server_side_encryption=SSESpecification{enabled=SSEEnabled kms_key_arn=KMSMasterKeyId}
      ttl=TimeToLiveSpecification{attribute_name enabled} deletion_protection_enabled`,
  }),
  pair('AWS::ElastiCache::ReplicationGroup', 'aws_elasticache_replication_group', {
    ref: 'replication_group_id id',
    gets: 'primary_endpoint_address=PrimaryEndPoint.Address port=PrimaryEndPoint.Port reader_endpoint_address=ReaderEndPoint.Address configuration_endpoint_address=ConfigurationEndPoint.Address',
    args: `replication_group_id description=ReplicationGroupDescription engine engine_version node_type=CacheNodeType num_cache_clusters num_node_groups replicas_per_node_group automatic_failover_enabled multi_az_enabled=MultiAZEnabled
      at_rest_encryption_enabled transit_encryption_enabled auth_token kms_key_id subnet_group_name=CacheSubnetGroupName security_group_ids parameter_group_name=CacheParameterGroupName port snapshot_retention_limit snapshot_window maintenance_window=PreferredMaintenanceWindow auto_minor_version_upgrade preferred_cache_cluster_azs=PreferredCacheClusterAZs`,
  }),
  pair('AWS::ElastiCache::CacheCluster', 'aws_elasticache_cluster', {
    ref: 'cluster_id id',
    gets: 'configuration_endpoint=ConfigurationEndpoint.Address',
    args: 'cluster_id=ClusterName engine engine_version node_type=CacheNodeType num_cache_nodes subnet_group_name=CacheSubnetGroupName security_group_ids=VpcSecurityGroupIds parameter_group_name=CacheParameterGroupName port az_mode=AZMode snapshot_retention_limit snapshot_window maintenance_window=PreferredMaintenanceWindow transit_encryption_enabled auto_minor_version_upgrade',
  }),
  pair('AWS::ElastiCache::SubnetGroup', 'aws_elasticache_subnet_group', {
    ref: 'name id',
    args: 'name=CacheSubnetGroupName description subnet_ids',
  }),
  pair('AWS::ElastiCache::ParameterGroup', 'aws_elasticache_parameter_group', {
    ref: 'name id',
    args: 'family=CacheParameterGroupFamily description',
  }),
  pair('AWS::S3::Bucket', 'aws_s3_bucket', {
    ref: 'id bucket',
    gets: 'bucket_domain_name=DomainName bucket_regional_domain_name=RegionalDomainName website_endpoint=WebsiteURL',
    args: 'bucket=BucketName object_lock_enabled',
    parts: [
      {
        type: 'aws_s3_bucket_versioning',
        owner: 'bucket',
        args: 'versioning_configuration{status}',
      },
      {
        type: 'aws_s3_bucket_server_side_encryption_configuration',
        owner: 'bucket',
        args: 'rule=BucketEncryption.ServerSideEncryptionConfiguration{bucket_key_enabled apply_server_side_encryption_by_default=ServerSideEncryptionByDefault{sse_algorithm=SSEAlgorithm kms_master_key_id=KMSMasterKeyID}}',
      },
      {
        type: 'aws_s3_bucket_public_access_block',
        owner: 'bucket',
        args: 'block_public_acls=PublicAccessBlockConfiguration.BlockPublicAcls block_public_policy=PublicAccessBlockConfiguration.BlockPublicPolicy ignore_public_acls=PublicAccessBlockConfiguration.IgnorePublicAcls restrict_public_buckets=PublicAccessBlockConfiguration.RestrictPublicBuckets',
      },
      {
        type: 'aws_s3_bucket_ownership_controls',
        owner: 'bucket',
        args: 'rule=OwnershipControls.Rules#list{object_ownership}',
      },
      {
        type: 'aws_s3_bucket_logging',
        owner: 'bucket',
        args: 'target_bucket=LoggingConfiguration.DestinationBucketName target_prefix=LoggingConfiguration.LogFilePrefix',
      },
      {
        type: 'aws_s3_bucket_lifecycle_configuration',
        owner: 'bucket',
        args: 'rule=LifecycleConfiguration.Rules{id status filter.prefix=Prefix expiration.days=ExpirationInDays transition=Transitions{days=TransitionInDays storage_class} noncurrent_version_expiration{noncurrent_days newer_noncurrent_versions} abort_incomplete_multipart_upload{days_after_initiation}}',
      },
      {
        type: 'aws_s3_bucket_cors_configuration',
        owner: 'bucket',
        args: 'cors_rule=CorsConfiguration.CorsRules{id allowed_headers allowed_methods allowed_origins expose_headers=ExposedHeaders max_age_seconds=MaxAge}',
      },
      {
        type: 'aws_s3_bucket_website_configuration',
        owner: 'bucket',
        args: 'index_document.suffix=WebsiteConfiguration.IndexDocument error_document.key=WebsiteConfiguration.ErrorDocument redirect_all_requests_to=WebsiteConfiguration.RedirectAllRequestsTo{host_name protocol}',
      },
      {
        type: 'aws_s3_bucket_notification',
        owner: 'bucket',
        args: 'lambda_function=NotificationConfiguration.LambdaConfigurations{events=Event lambda_function_arn=Function} queue=NotificationConfiguration.QueueConfigurations{events=Event queue_arn=Queue} topic=NotificationConfiguration.TopicConfigurations{events=Event topic_arn=Topic}',
      },
      { type: 'aws_s3_bucket_acl', owner: 'bucket', args: 'acl=AccessControl' },
    ],
  }),
  pair('AWS::S3::BucketPolicy', 'aws_s3_bucket_policy', {
    args: 'bucket policy=PolicyDocument',
  }),
  pair('AWS::EFS::FileSystem', 'aws_efs_file_system', {
    gets: 'arn=Arn id=FileSystemId',
    args: 'encrypted kms_key_id performance_mode throughput_mode provisioned_throughput_in_mibps availability_zone_name lifecycle_policy=LifecyclePolicies{transition_to_ia=TransitionToIA transition_to_primary_storage_class}',
  }),
  pair('AWS::EFS::MountTarget', 'aws_efs_mount_target', {
    args: 'file_system_id subnet_id security_groups ip_address',
  }),
  pair('AWS::EFS::AccessPoint', 'aws_efs_access_point', {
    args: 'file_system_id posix_user{uid gid secondary_gids} root_directory{path creation_info{owner_uid owner_gid permissions}}',
  }),
  pair('AWS::SQS::Queue', 'aws_sqs_queue', {
    ref: 'url id',
    gets: 'name=QueueName url=QueueUrl',
    args: 'name=QueueName fifo_queue content_based_deduplication delay_seconds max_message_size=MaximumMessageSize message_retention_seconds=MessageRetentionPeriod receive_wait_time_seconds=ReceiveMessageWaitTimeSeconds visibility_timeout_seconds=VisibilityTimeout kms_master_key_id kms_data_key_reuse_period_seconds sqs_managed_sse_enabled redrive_policy=RedrivePolicy redrive_allow_policy=RedriveAllowPolicy deduplication_scope fifo_throughput_limit',
  }),
  pair('AWS::SNS::Topic', 'aws_sns_topic', {
    ref: 'arn id',
    gets: 'name=TopicName arn=TopicArn',
    args: 'name=TopicName display_name kms_master_key_id fifo_topic content_based_deduplication tracing_config signature_version',
    parts: [
      {
        type: 'aws_sns_topic_subscription',
        owner: 'topic_arn',
        attribute: 'arn',
        each: 'Subscription',
        args: 'protocol endpoint',
      },
    ],
  }),
  pair('AWS::SNS::Subscription', 'aws_sns_topic_subscription', {
    ref: 'arn id',
    args: 'topic_arn protocol endpoint raw_message_delivery filter_policy filter_policy_scope redrive_policy delivery_policy',
  }),
  pair('AWS::Kinesis::Stream', 'aws_kinesis_stream', {
    ref: 'name id',
    args: 'name shard_count retention_period=RetentionPeriodHours stream_mode_details{stream_mode} encryption_type=StreamEncryption.EncryptionType kms_key_id=StreamEncryption.KeyId',
  }),
  pair('AWS::KinesisFirehose::DeliveryStream', 'aws_kinesis_firehose_delivery_stream', {
    ref: 'name id',
    args: `name=DeliveryStreamName destination=DestinationType kinesis_source_configuration=KinesisStreamSourceConfiguration{kinesis_stream_arn=KinesisStreamARN role_arn=RoleARN} server_side_encryption=DeliveryStreamEncryptionConfigurationInput{key_type key_arn=KeyARN}
      extended_s3_configuration=ExtendedS3DestinationConfiguration{bucket_arn=BucketARN role_arn=RoleARN prefix error_output_prefix compression_format buffering_size=BufferingHints.SizeInMBs buffering_interval=BufferingHints.IntervalInSeconds}`,
  }),
  pair('AWS::OpenSearchService::Domain', 'aws_opensearch_domain', {
    ref: 'domain_name',
    gets: 'endpoint=DomainEndpoint arn=Arn',
    args: `domain_name engine_version access_policies
      cluster_config{instance_type instance_count dedicated_master_enabled dedicated_master_count dedicated_master_type zone_awareness_enabled zone_awareness_config{availability_zone_count} warm_enabled warm_count warm_type}
      ebs_options=EBSOptions{ebs_enabled=EBSEnabled volume_size volume_type iops throughput} encrypt_at_rest=EncryptionAtRestOptions{enabled kms_key_id} node_to_node_encryption=NodeToNodeEncryptionOptions{enabled}
      domain_endpoint_options{enforce_https=EnforceHTTPS tls_security_policy=TLSSecurityPolicy} vpc_options=VPCOptions{subnet_ids security_group_ids}
      advanced_security_options{enabled internal_user_database_enabled master_user_options{master_user_arn=MasterUserARN master_user_name master_user_password}} snapshot_options{automated_snapshot_start_hour}`,
  }),
  pair('AWS::Backup::BackupVault', 'aws_backup_vault', {
    ref: 'name id',
    gets: 'arn=BackupVaultArn',
    args: 'name=BackupVaultName kms_key_arn=EncryptionKeyArn',
  }),
  pair('AWS::MSK::Cluster', 'aws_msk_cluster', {
    ref: 'arn id',
    args: `cluster_name kafka_version number_of_broker_nodes enhanced_monitoring broker_node_group_info{instance_type client_subnets security_groups storage_info{ebs_storage_info=EBSStorageInfo{volume_size}}}
      encryption_info{encryption_at_rest_kms_key_arn=EncryptionAtRest.DataVolumeKMSKeyId encryption_in_transit{client_broker in_cluster}}`,
  }),
  pair('AWS::AmazonMQ::Broker', 'aws_mq_broker', {
    gets: 'arn=Arn',
    args: 'broker_name deployment_mode engine_type engine_version host_instance_type publicly_accessible subnet_ids security_groups auto_minor_version_upgrade user=Users{username password console_access groups} logs{audit general} encryption_options{kms_key_id use_aws_owned_key=UseAwsOwnedKey}',
  }),
];
