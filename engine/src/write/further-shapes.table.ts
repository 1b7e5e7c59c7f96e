/**
 * Types beyond the generated table, written by hand from the provider's documentation in the notation of
 * `shapes.ts`: only what the writers use.
 */
export const furtherShapes: Readonly<Record<string, string>> = {
  aws_iam_user_policy: 'name name_prefix policy! user!',
  aws_iam_group_policy: 'name name_prefix policy! group!',
  aws_iam_user_policy_attachment: 'user! policy_arn!',
  aws_iam_group_policy_attachment: 'group! policy_arn!',
  aws_db_parameter_group:
    'family! name name_prefix description skip_destroy:b tags:m parameter*{name! value! apply_method}',
  aws_rds_cluster_parameter_group:
    'family! name name_prefix description tags:m parameter*{name! value! apply_method}',
  aws_elasticache_parameter_group: 'family! name! description tags:m parameter*{name! value!}',
  aws_redshift_subnet_group: 'name! description subnet_ids!:l tags:m',
  aws_docdb_subnet_group: 'name name_prefix description subnet_ids!:l tags:m',
  aws_neptune_subnet_group: 'name name_prefix description subnet_ids!:l tags:m',
  aws_autoscaling_schedule:
    'autoscaling_group_name! scheduled_action_name! desired_capacity:n min_size:n max_size:n recurrence start_time end_time time_zone',
  aws_appautoscaling_scheduled_action:
    'name! resource_id! scalable_dimension! schedule! service_namespace! timezone start_time end_time scalable_target_action!{max_capacity:n min_capacity:n}',
  aws_launch_configuration:
    'image_id! instance_type! name name_prefix associate_public_ip_address:b ebs_optimized:b enable_monitoring:b iam_instance_profile key_name placement_tenancy security_groups:l spot_price user_data user_data_base64 ebs_block_device*{device_name! delete_on_termination:b encrypted:b iops:n no_device:b snapshot_id throughput:n volume_size:n volume_type} ephemeral_block_device*{device_name! no_device:b virtual_name} metadata_options{http_endpoint http_put_response_hop_limit:n http_tokens} root_block_device{delete_on_termination:b encrypted:b iops:n throughput:n volume_size:n volume_type}',
  aws_network_interface:
    'subnet_id! description interface_type private_ips:l private_ips_count:n security_groups:l source_dest_check:b tags:m attachment*{instance! device_index!:n}',
  aws_egress_only_internet_gateway: 'vpc_id! tags:m',
  aws_customer_gateway: 'bgp_asn type! ip_address device_name certificate_arn tags:m',
  aws_vpc_dhcp_options:
    'domain_name domain_name_servers:l ntp_servers:l netbios_name_servers:l netbios_node_type tags:m',
  aws_vpc_dhcp_options_association: 'vpc_id! dhcp_options_id!',
  aws_vpn_gateway_attachment: 'vpc_id! vpn_gateway_id!',
  aws_network_acl_association: 'network_acl_id! subnet_id!',
  aws_main_route_table_association: 'vpc_id! route_table_id!',
  aws_eip_association:
    'allocation_id allow_reassociation:b instance_id network_interface_id private_ip_address public_ip',
  aws_vpc_ipv4_cidr_block_association: 'vpc_id! cidr_block ipv4_ipam_pool_id ipv4_netmask_length:n',
  aws_key_pair: 'public_key! key_name key_name_prefix tags:m',
  aws_service_discovery_private_dns_namespace: 'name! vpc! description tags:m',
  aws_service_discovery_public_dns_namespace: 'name! description tags:m',
  aws_service_discovery_http_namespace: 'name! description tags:m',
  aws_service_discovery_service:
    'name! description force_destroy:b namespace_id type tags:m dns_config{namespace_id! routing_policy dns_records!*{ttl!:n type!}} health_check_config{failure_threshold:n resource_path type} health_check_custom_config{failure_threshold:n}',
  aws_lambda_layer_version:
    'layer_name! compatible_architectures:l compatible_runtimes:l description filename license_info s3_bucket s3_key s3_object_version skip_destroy:b source_code_hash',
  aws_lambda_alias:
    'name! function_name! function_version! description routing_config{additional_version_weights:m}',
  aws_lambda_provisioned_concurrency_config:
    'function_name! qualifier! provisioned_concurrent_executions!:n',
  aws_api_gateway_account: 'cloudwatch_role_arn',
  aws_api_gateway_api_key: 'name! description enabled:b value customer_id tags:m',
  aws_api_gateway_usage_plan:
    'name! description product_code tags:m api_stages*{api_id! stage!} quota_settings{limit!:n offset:n period!} throttle_settings{burst_limit:n rate_limit:n}',
  aws_api_gateway_usage_plan_key: 'key_id! key_type! usage_plan_id!',
  aws_api_gateway_authorizer:
    'name! rest_api_id! authorizer_uri authorizer_credentials authorizer_result_ttl_in_seconds:n identity_source identity_validation_expression provider_arns:l type',
  aws_apigatewayv2_authorizer:
    'api_id! authorizer_type! name! authorizer_credentials_arn authorizer_payload_format_version authorizer_result_ttl_in_seconds:n authorizer_uri enable_simple_responses:b identity_sources:l jwt_configuration{audience:l issuer}',
  aws_cognito_user_pool_client:
    'name! user_pool_id! access_token_validity:n allowed_oauth_flows:l allowed_oauth_flows_user_pool_client:b allowed_oauth_scopes:l callback_urls:l default_redirect_uri explicit_auth_flows:l generate_secret:b id_token_validity:n logout_urls:l prevent_user_existence_errors read_attributes:l refresh_token_validity:n supported_identity_providers:l write_attributes:l',
  aws_cognito_user_pool_domain: 'domain! user_pool_id! certificate_arn',
  aws_cognito_identity_pool:
    'identity_pool_name! allow_unauthenticated_identities:b allow_classic_flow:b developer_provider_name openid_connect_provider_arns:l saml_provider_arns:l supported_login_providers:m tags:m cognito_identity_providers*{client_id provider_name server_side_token_check:b}',
  aws_s3_bucket_cors_configuration:
    'bucket! expected_bucket_owner cors_rule!*{allowed_headers:l allowed_methods!:l allowed_origins!:l expose_headers:l id max_age_seconds:n}',
  aws_s3_bucket_website_configuration:
    'bucket! expected_bucket_owner routing_rules error_document{key!} index_document{suffix!} redirect_all_requests_to{host_name! protocol}',
  aws_s3_bucket_notification:
    'bucket! eventbridge:b lambda_function*{events!:l filter_prefix filter_suffix id lambda_function_arn} queue*{events!:l filter_prefix filter_suffix id queue_arn!} topic*{events!:l filter_prefix filter_suffix id topic_arn!}',
  aws_s3_bucket_accelerate_configuration: 'bucket! expected_bucket_owner status!',
  aws_sns_topic_policy: 'arn! policy!',
  aws_ecr_lifecycle_policy: 'repository! policy!',
  aws_ecr_repository_policy: 'repository! policy!',
  aws_ecs_capacity_provider:
    'name! tags:m auto_scaling_group_provider{auto_scaling_group_arn! managed_draining managed_termination_protection managed_scaling{instance_warmup_period:n maximum_scaling_step_size:n minimum_scaling_step_size:n status target_capacity:n}}',
  aws_ecs_cluster_capacity_providers:
    'cluster_name! capacity_providers:l default_capacity_provider_strategy*{base:n capacity_provider! weight:n}',
  aws_cloudfront_origin_access_identity: 'comment',
  aws_cloudfront_function: 'name! code! runtime! comment publish:b key_value_store_associations:l',
  aws_cloudwatch_log_metric_filter:
    'name! log_group_name! pattern! metric_transformation!{name! namespace! value! default_value dimensions:m unit}',
  aws_cloudwatch_log_stream: 'name! log_group_name!',
  aws_cloudwatch_log_subscription_filter:
    'name! destination_arn! filter_pattern! log_group_name! role_arn distribution',
  aws_cloudwatch_log_resource_policy: 'policy_document! policy_name!',
  aws_efs_access_point:
    'file_system_id! tags:m posix_user{gid!:n uid!:n secondary_gids:l} root_directory{path creation_info{owner_gid!:n owner_uid!:n permissions!}}',
  aws_kinesis_stream_consumer: 'name! stream_arn!',
  aws_wafv2_web_acl_association: 'resource_arn! web_acl_arn!',
  aws_wafv2_ip_set: 'ip_address_version! scope! addresses:l description name name_prefix tags:m',
  aws_docdb_cluster_parameter_group:
    'family! name name_prefix description tags:m parameter*{name! value! apply_method}',
  aws_neptune_cluster_parameter_group:
    'family! name name_prefix description tags:m parameter*{name! value! apply_method}',
  aws_redshift_parameter_group: 'family! name! description tags:m parameter*{name! value!}',
  aws_msk_configuration: 'name! server_properties! description kafka_versions:l',
  aws_sagemaker_notebook_instance:
    'name! role_arn! instance_type! direct_internet_access kms_key_id lifecycle_config_name platform_identifier root_access security_groups:l subnet_id tags:m volume_size:n',
  aws_batch_job_queue:
    'name! state! priority!:n scheduling_policy_arn tags:m compute_environment_order*{compute_environment! order!:n}',
  aws_batch_job_definition:
    'name! type! container_properties parameters:m platform_capabilities:l propagate_tags:b scheduling_priority:n tags:m retry_strategy{attempts:n} timeout{attempt_duration_seconds:n}',
  aws_scheduler_schedule:
    'schedule_expression! name name_prefix group_name description kms_key_arn schedule_expression_timezone start_date end_date state flexible_time_window!{mode! maximum_window_in_minutes:n} target!{arn! role_arn! input retry_policy{maximum_event_age_in_seconds:n maximum_retry_attempts:n} dead_letter_config{arn!} sqs_parameters{message_group_id}}',
  aws_appsync_graphql_api:
    'authentication_type! name! schema xray_enabled:b visibility tags:m log_config{cloudwatch_logs_role_arn! field_log_level! exclude_verbose_content:b} user_pool_config{default_action! user_pool_id! app_id_client_regex aws_region}',
  aws_apprunner_service:
    'service_name! auto_scaling_configuration_arn tags:m source_configuration!{auto_deployments_enabled:b authentication_configuration{access_role_arn connection_arn} image_repository{image_identifier! image_repository_type! image_configuration{port runtime_environment_variables:m runtime_environment_secrets:m start_command}}} instance_configuration{cpu memory instance_role_arn} health_check_configuration{healthy_threshold:n interval:n path protocol timeout:n unhealthy_threshold:n} network_configuration{egress_configuration{egress_type vpc_connector_arn} ingress_configuration{is_publicly_accessible:b}} encryption_configuration{kms_key!}',
  aws_vpc_endpoint_service:
    'acceptance_required!:b allowed_principals:l gateway_load_balancer_arns:l network_load_balancer_arns:l tags:m',
  aws_placement_group: 'name! strategy! partition_count:n spread_level tags:m',
  aws_alb_listener:
    'load_balancer_arn! alpn_policy certificate_arn port:n protocol ssl_policy tags:m default_action!*{type! order:n target_group_arn fixed_response{content_type! message_body status_code} forward{target_group!*{arn! weight:n} stickiness{duration!:n enabled:b}} redirect{status_code! host path port protocol query}}',
  aws_alb_target_group:
    'name name_prefix port:n protocol protocol_version deregistration_delay slow_start:n target_type vpc_id load_balancing_algorithm_type tags:m health_check{enabled:b healthy_threshold:n interval:n matcher path port protocol timeout:n unhealthy_threshold:n} stickiness{type! cookie_duration:n cookie_name enabled:b}',
};
