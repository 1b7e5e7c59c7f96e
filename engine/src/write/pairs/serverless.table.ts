import { pair } from './pair.ts';

/** Functions, APIs, events, identities, keys and what watches them. */
export const serverlessPairs = [
  pair('AWS::Lambda::Function', 'aws_lambda_function', {
    ref: 'function_name id',
    args: `function_name role runtime handler description memory_size timeout architectures layers publish reserved_concurrent_executions package_type kms_key_arn
      s3_bucket=Code.S3Bucket s3_key=Code.S3Key s3_object_version=Code.S3ObjectVersion image_uri=Code.ImageUri
      environment{variables} vpc_config{subnet_ids security_group_ids} tracing_config{mode} dead_letter_config{target_arn} ephemeral_storage{size}
      file_system_config=FileSystemConfigs{arn local_mount_path} logging_config{log_format log_group application_log_level system_log_level} snap_start{apply_on} image_config{command entry_point working_directory}`,
  }),
  pair('AWS::Serverless::Function', 'aws_lambda_function', {
    ref: 'function_name id',
    args: `function_name role runtime handler description memory_size timeout architectures layers package_type kms_key_arn image_uri
      environment{variables} vpc_config{subnet_ids security_group_ids} tracing_config.mode=Tracing dead_letter_config.target_arn=DeadLetterQueue.TargetArn ephemeral_storage{size} reserved_concurrent_executions`,
  }),
  pair('AWS::Serverless::Api', 'aws_api_gateway_rest_api', {
    gets: 'root_resource_id=RootResourceId',
    args: 'name description body=DefinitionBody binary_media_types',
  }),
  pair('AWS::Serverless::HttpApi', 'aws_apigatewayv2_api', {
    args: 'name description body=DefinitionBody',
  }),
  pair('AWS::Serverless::StateMachine', 'aws_sfn_state_machine', {
    ref: 'arn id',
    args: 'name definition=Definition role_arn=Role type tracing_configuration=Tracing{enabled}',
  }),
  pair('AWS::Serverless::SimpleTable', 'aws_dynamodb_table', {
    ref: 'name id',
    args: 'name=TableName server_side_encryption=SSESpecification{enabled=SSEEnabled}',
  }),
  pair('AWS::Serverless::LayerVersion', 'aws_lambda_layer_version', {
    ref: 'arn id',
    args: 'layer_name description compatible_runtimes',
  }),
  pair('AWS::Lambda::Permission', 'aws_lambda_permission', {
    args: 'function_name action principal source_arn source_account principal_org_id=PrincipalOrgID event_source_token function_url_auth_type',
  }),
  pair('AWS::Lambda::EventSourceMapping', 'aws_lambda_event_source_mapping', {
    args: 'event_source_arn function_name batch_size enabled maximum_batching_window_in_seconds maximum_record_age_in_seconds maximum_retry_attempts bisect_batch_on_function_error parallelization_factor starting_position starting_position_timestamp tumbling_window_in_seconds function_response_types topics scaling_config{maximum_concurrency} destination_config{on_failure{destination_arn=Destination}} filter_criteria{filter=Filters{pattern}}',
  }),
  pair('AWS::Lambda::LayerVersion', 'aws_lambda_layer_version', {
    ref: 'arn id',
    args: 'layer_name description compatible_runtimes compatible_architectures license_info s3_bucket=Content.S3Bucket s3_key=Content.S3Key',
  }),
  pair('AWS::Lambda::Alias', 'aws_lambda_alias', {
    ref: 'arn',
    args: 'name function_name function_version description',
  }),
  pair('AWS::Lambda::Url', 'aws_lambda_function_url', {
    gets: 'function_url=FunctionUrl',
    args: 'function_name=TargetFunctionArn authorization_type=AuthType qualifier invoke_mode cors{allow_credentials allow_headers allow_methods allow_origins expose_headers max_age}',
  }),
  pair('AWS::ApiGateway::RestApi', 'aws_api_gateway_rest_api', {
    gets: 'root_resource_id=RootResourceId',
    args: 'name description body api_key_source=ApiKeySourceType binary_media_types minimum_compression_size policy disable_execute_api_endpoint endpoint_configuration{types vpc_endpoint_ids}',
  }),
  pair('AWS::ApiGateway::Resource', 'aws_api_gateway_resource', {
    args: 'rest_api_id parent_id path_part',
  }),
  pair('AWS::ApiGateway::Method', 'aws_api_gateway_method', {
    args: 'rest_api_id resource_id http_method authorization=AuthorizationType authorizer_id api_key_required request_parameters request_models request_validator_id operation_name authorization_scopes',
  }),
  pair('AWS::ApiGateway::Deployment', 'aws_api_gateway_deployment', {
    args: 'rest_api_id description',
  }),
  pair('AWS::ApiGateway::Stage', 'aws_api_gateway_stage', {
    ref: 'stage_name',
    args: 'rest_api_id deployment_id stage_name description cache_cluster_enabled cache_cluster_size xray_tracing_enabled=TracingEnabled variables client_certificate_id access_log_settings=AccessLogSetting{destination_arn format}',
  }),
  pair('AWS::ApiGateway::Authorizer', 'aws_api_gateway_authorizer', {
    args: 'name rest_api_id type authorizer_uri authorizer_credentials authorizer_result_ttl_in_seconds identity_source provider_arns=ProviderARNs',
  }),
  pair('AWS::ApiGateway::UsagePlan', 'aws_api_gateway_usage_plan', {
    args: 'name=UsagePlanName description api_stages{api_id stage} quota_settings=Quota{limit offset period} throttle_settings=Throttle{burst_limit rate_limit}',
  }),
  pair('AWS::ApiGateway::ApiKey', 'aws_api_gateway_api_key', { args: 'name description enabled' }),
  pair('AWS::ApiGatewayV2::Api', 'aws_apigatewayv2_api', {
    gets: 'api_endpoint=ApiEndpoint id=ApiId',
    mapTags: true,
    args: 'name protocol_type description version body route_selection_expression api_key_selection_expression disable_execute_api_endpoint target route_key credentials_arn cors_configuration{allow_credentials allow_headers allow_methods allow_origins expose_headers max_age}',
  }),
  pair('AWS::ApiGatewayV2::Integration', 'aws_apigatewayv2_integration', {
    args: 'api_id integration_type integration_uri integration_method connection_type connection_id credentials_arn description payload_format_version timeout_milliseconds=TimeoutInMillis integration_subtype request_parameters',
  }),
  pair('AWS::ApiGatewayV2::Route', 'aws_apigatewayv2_route', {
    args: 'api_id route_key target authorization_type authorizer_id authorization_scopes operation_name api_key_required',
  }),
  pair('AWS::ApiGatewayV2::Stage', 'aws_apigatewayv2_stage', {
    mapTags: true,
    args: 'api_id name=StageName auto_deploy description deployment_id access_log_settings{destination_arn format} default_route_settings{data_trace_enabled detailed_metrics_enabled logging_level throttling_burst_limit throttling_rate_limit}',
  }),
  pair('AWS::ApiGatewayV2::Authorizer', 'aws_apigatewayv2_authorizer', {
    args: 'api_id authorizer_type name authorizer_uri authorizer_payload_format_version identity_sources=IdentitySource enable_simple_responses jwt_configuration{audience issuer}',
  }),
  pair('AWS::Events::Rule', 'aws_cloudwatch_event_rule', {
    ref: 'name id',
    args: 'name description schedule_expression event_pattern event_bus_name state role_arn',
    parts: [
      {
        type: 'aws_cloudwatch_event_target',
        owner: 'rule',
        attribute: 'name',
        each: 'Targets',
        args: 'target_id=Id arn role_arn input input_path input_transformer{input_template input_paths=InputPathsMap} dead_letter_config{arn} retry_policy{maximum_event_age_in_seconds maximum_retry_attempts} sqs_target=SqsParameters{message_group_id} ecs_target=EcsParameters{task_definition_arn task_count launch_type}',
      },
    ],
  }),
  pair('AWS::Events::EventBus', 'aws_cloudwatch_event_bus', { ref: 'name id', args: 'name' }),
  pair('AWS::Scheduler::Schedule', 'aws_scheduler_schedule', {
    args: 'name group_name description schedule_expression schedule_expression_timezone state kms_key_arn flexible_time_window{mode maximum_window_in_minutes} target{arn role_arn input dead_letter_config{arn} retry_policy{maximum_event_age_in_seconds maximum_retry_attempts}}',
  }),
  pair('AWS::StepFunctions::StateMachine', 'aws_sfn_state_machine', {
    ref: 'arn id',
    gets: 'name=Name',
    args: 'name=StateMachineName definition=DefinitionString role_arn type=StateMachineType tracing_configuration{enabled} logging_configuration{level include_execution_data log_destination=Destinations.CloudWatchLogsLogGroup.LogGroupArn}',
  }),
  pair('AWS::IAM::Role', 'aws_iam_role', {
    ref: 'name id',
    gets: 'unique_id=RoleId',
    args: 'name=RoleName description path assume_role_policy=AssumeRolePolicyDocument max_session_duration permissions_boundary',
    parts: [
      {
        type: 'aws_iam_role_policy',
        owner: 'role',
        each: 'Policies',
        args: 'name=PolicyName policy=PolicyDocument',
      },
      {
        type: 'aws_iam_role_policy_attachment',
        owner: 'role',
        attribute: 'name',
        each: 'ManagedPolicyArns',
        args: 'policy_arn=.',
      },
    ],
  }),
  pair('AWS::IAM::User', 'aws_iam_user', {
    ref: 'name id',
    args: 'name=UserName path permissions_boundary',
    parts: [
      {
        type: 'aws_iam_user_policy',
        owner: 'user',
        attribute: 'name',
        each: 'Policies',
        args: 'name=PolicyName policy=PolicyDocument',
      },
      {
        type: 'aws_iam_user_policy_attachment',
        owner: 'user',
        attribute: 'name',
        each: 'ManagedPolicyArns',
        args: 'policy_arn=.',
      },
    ],
  }),
  pair('AWS::IAM::Group', 'aws_iam_group', {
    ref: 'name id',
    args: 'name=GroupName path',
    parts: [
      {
        type: 'aws_iam_group_policy',
        owner: 'group',
        attribute: 'name',
        each: 'Policies',
        args: 'name=PolicyName policy=PolicyDocument',
      },
      {
        type: 'aws_iam_group_policy_attachment',
        owner: 'group',
        attribute: 'name',
        each: 'ManagedPolicyArns',
        args: 'policy_arn=.',
      },
    ],
  }),
  pair('AWS::IAM::InstanceProfile', 'aws_iam_instance_profile', {
    ref: 'name id',
    args: 'name=InstanceProfileName path role=Roles#list',
  }),
  pair('AWS::IAM::ManagedPolicy', 'aws_iam_policy', {
    ref: 'arn id',
    gets: 'arn=PolicyArn',
    args: 'name=ManagedPolicyName description path policy=PolicyDocument',
  }),
  pair('AWS::KMS::Key', 'aws_kms_key', {
    ref: 'key_id id',
    args: 'description policy=KeyPolicy enable_key_rotation deletion_window_in_days=PendingWindowInDays key_usage multi_region is_enabled=Enabled rotation_period_in_days customer_master_key_spec=KeySpec',
  }),
  pair('AWS::KMS::Alias', 'aws_kms_alias', {
    ref: 'name id',
    args: 'name=AliasName target_key_id',
  }),
  pair('AWS::SecretsManager::Secret', 'aws_secretsmanager_secret', {
    ref: 'arn id',
    gets: 'arn=Id',
    args: 'name description kms_key_id',
    parts: [
      {
        type: 'aws_secretsmanager_secret_version',
        owner: 'secret_id',
        args: 'secret_string',
      },
    ],
  }),
  pair('AWS::SecretsManager::RotationSchedule', 'aws_secretsmanager_secret_rotation', {
    args: 'secret_id rotation_lambda_arn=RotationLambdaARN rotation_rules{automatically_after_days schedule_expression duration}',
  }),
  pair('AWS::SSM::Parameter', 'aws_ssm_parameter', {
    ref: 'name id',
    mapTags: true,
    args: 'name type value description tier allowed_pattern data_type',
  }),
  pair('AWS::Logs::LogGroup', 'aws_cloudwatch_log_group', {
    ref: 'name id',
    args: 'name=LogGroupName retention_in_days kms_key_id log_group_class',
  }),
  pair('AWS::Logs::MetricFilter', 'aws_cloudwatch_log_metric_filter', {
    args: 'name=FilterName log_group_name pattern=FilterPattern metric_transformation=MetricTransformations{name=MetricName namespace=MetricNamespace value=MetricValue default_value unit}',
  }),
  pair('AWS::Logs::SubscriptionFilter', 'aws_cloudwatch_log_subscription_filter', {
    args: 'name=FilterName log_group_name destination_arn filter_pattern role_arn distribution',
  }),
  pair('AWS::CloudWatch::Alarm', 'aws_cloudwatch_metric_alarm', {
    ref: 'alarm_name id',
    args: 'alarm_name alarm_description actions_enabled alarm_actions ok_actions=OKActions insufficient_data_actions comparison_operator evaluation_periods datapoints_to_alarm metric_name namespace period statistic extended_statistic threshold treat_missing_data unit',
  }),
  pair('AWS::CloudWatch::Dashboard', 'aws_cloudwatch_dashboard', {
    args: 'dashboard_name dashboard_body',
  }),
  pair('AWS::CloudTrail::Trail', 'aws_cloudtrail', {
    ref: 'name id',
    args: 'name=TrailName s3_bucket_name s3_key_prefix is_multi_region_trail include_global_service_events enable_log_file_validation kms_key_id=KMSKeyId cloud_watch_logs_group_arn=CloudWatchLogsLogGroupArn cloud_watch_logs_role_arn=CloudWatchLogsRoleArn enable_logging=IsLogging is_organization_trail sns_topic_name',
  }),
  pair('AWS::Cognito::UserPool', 'aws_cognito_user_pool', {
    gets: 'arn=Arn endpoint=ProviderURL',
    mapTags: true,
    args: `name=UserPoolName auto_verified_attributes username_attributes alias_attributes mfa_configuration deletion_protection
      password_policy=Policies.PasswordPolicy{minimum_length require_lowercase require_numbers require_symbols require_uppercase temporary_password_validity_days}
      admin_create_user_config{allow_admin_create_user_only} software_token_mfa_configuration{enabled} schema{name attribute_data_type mutable required}`,
  }),
  pair('AWS::Cognito::UserPoolClient', 'aws_cognito_user_pool_client', {
    args: 'name=ClientName user_pool_id explicit_auth_flows generate_secret callback_urls=CallbackURLs logout_urls=LogoutURLs allowed_oauth_flows=AllowedOAuthFlows allowed_oauth_scopes=AllowedOAuthScopes allowed_oauth_flows_user_pool_client=AllowedOAuthFlowsUserPoolClient supported_identity_providers prevent_user_existence_errors read_attributes write_attributes refresh_token_validity',
  }),
  pair('AWS::Cognito::UserPoolDomain', 'aws_cognito_user_pool_domain', {
    args: 'domain user_pool_id',
  }),
  pair('AWS::Cognito::IdentityPool', 'aws_cognito_identity_pool', {
    args: 'identity_pool_name allow_unauthenticated_identities cognito_identity_providers{client_id provider_name server_side_token_check}',
  }),
  pair('AWS::SQS::QueuePolicy', 'aws_sqs_queue_policy', {
    args: 'queue_url=Queues#list policy=PolicyDocument',
  }),
  pair('AWS::SNS::TopicPolicy', 'aws_sns_topic_policy', {
    args: 'arn=Topics#list policy=PolicyDocument',
  }),
  pair('AWS::CodeBuild::Project', 'aws_codebuild_project', {
    ref: 'name id',
    args: 'name description service_role build_timeout=TimeoutInMinutes encryption_key artifacts{type location name packaging} source{type location buildspec=BuildSpec git_clone_depth} environment{type image compute_type privileged_mode environment_variable=EnvironmentVariables{name value type}} vpc_config{vpc_id subnets security_group_ids}',
  }),
  pair('AWS::Glue::Database', 'aws_glue_catalog_database', {
    args: 'catalog_id name=DatabaseInput.Name description=DatabaseInput.Description',
  }),
  pair('AWS::GuardDuty::Detector', 'aws_guardduty_detector', {
    args: 'enable finding_publishing_frequency',
  }),
];
