import { pair } from './pair.ts';

const disk =
  'delete_on_termination encrypted iops kms_key_id snapshot_id throughput volume_size volume_type';

/** Machines, fleets and containers. */
export const computePairs = [
  pair('AWS::EC2::Instance', 'aws_instance', {
    gets: 'private_ip=PrivateIp public_ip=PublicIp private_dns=PrivateDnsName public_dns=PublicDnsName availability_zone=AvailabilityZone id=InstanceId',
    args: `ami=ImageId instance_type subnet_id vpc_security_group_ids=SecurityGroupIds security_groups key_name iam_instance_profile user_data availability_zone
      ebs_optimized monitoring disable_api_termination source_dest_check private_ip=PrivateIpAddress tenancy
      credit_specification{cpu_credits=CPUCredits} metadata_options{http_endpoint http_tokens http_put_response_hop_limit}
      launch_template{id=LaunchTemplateId name=LaunchTemplateName version}
      network_interface=NetworkInterfaces{network_interface_id device_index delete_on_termination}`,
  }),
  pair('AWS::EC2::LaunchTemplate', 'aws_launch_template', {
    gets: 'latest_version=LatestVersionNumber default_version=DefaultVersionNumber id=LaunchTemplateId',
    args: `name=LaunchTemplateName image_id=LaunchTemplateData.ImageId instance_type=LaunchTemplateData.InstanceType key_name=LaunchTemplateData.KeyName user_data=LaunchTemplateData.UserData
      ebs_optimized=LaunchTemplateData.EbsOptimized disable_api_termination=LaunchTemplateData.DisableApiTermination
      vpc_security_group_ids=LaunchTemplateData.SecurityGroupIds
      iam_instance_profile=LaunchTemplateData.IamInstanceProfile{arn name}
      monitoring=LaunchTemplateData.Monitoring{enabled}
      metadata_options=LaunchTemplateData.MetadataOptions{http_endpoint http_tokens http_put_response_hop_limit instance_metadata_tags}
      block_device_mappings=LaunchTemplateData.BlockDeviceMappings{device_name no_device virtual_name ebs{${disk}}}
      network_interfaces=LaunchTemplateData.NetworkInterfaces{associate_public_ip_address delete_on_termination device_index security_groups=Groups subnet_id network_interface_id}
      credit_specification=LaunchTemplateData.CreditSpecification{cpu_credits}
      instance_market_options=LaunchTemplateData.InstanceMarketOptions{market_type}
      placement=LaunchTemplateData.Placement{availability_zone group_name tenancy}`,
  }),
  pair('AWS::AutoScaling::LaunchConfiguration', 'aws_launch_configuration', {
    ref: 'name id',
    args: 'image_id instance_type name=LaunchConfigurationName key_name security_groups user_data iam_instance_profile associate_public_ip_address ebs_optimized enable_monitoring=InstanceMonitoring spot_price placement_tenancy metadata_options{http_endpoint http_tokens http_put_response_hop_limit}',
  }),
  pair('AWS::AutoScaling::AutoScalingGroup', 'aws_autoscaling_group', {
    ref: 'name id',
    args: `name=AutoScalingGroupName min_size max_size desired_capacity vpc_zone_identifier=VPCZoneIdentifier availability_zones target_group_arns=TargetGroupARNs
      load_balancers=LoadBalancerNames health_check_type health_check_grace_period default_cooldown=Cooldown launch_configuration=LaunchConfigurationName
      launch_template{id=LaunchTemplateId name=LaunchTemplateName version} protect_from_scale_in=NewInstancesProtectedFromScaleIn
      capacity_rebalance max_instance_lifetime termination_policies service_linked_role_arn=ServiceLinkedRoleARN
      mixed_instances_policy{launch_template{launch_template_specification{launch_template_id launch_template_name version} override=Overrides{instance_type weighted_capacity}} instances_distribution{on_demand_base_capacity on_demand_percentage_above_base_capacity spot_allocation_strategy on_demand_allocation_strategy}}
      tag=Tags{key value propagate_at_launch}`,
  }),
  pair('AWS::AutoScaling::ScalingPolicy', 'aws_autoscaling_policy', {
    ref: 'arn',
    args: `name=PolicyName autoscaling_group_name=AutoScalingGroupName policy_type adjustment_type scaling_adjustment cooldown estimated_instance_warmup metric_aggregation_type
      target_tracking_configuration{target_value disable_scale_in predefined_metric_specification{predefined_metric_type resource_label} customized_metric_specification{metric_name namespace statistic unit}}
      step_adjustment=StepAdjustments{scaling_adjustment metric_interval_lower_bound metric_interval_upper_bound}`,
  }),
  pair('AWS::AutoScaling::ScheduledAction', 'aws_autoscaling_schedule', {
    args: 'autoscaling_group_name=AutoScalingGroupName scheduled_action_name=ScheduledActionName desired_capacity min_size max_size recurrence start_time end_time time_zone',
  }),
  pair('AWS::ApplicationAutoScaling::ScalableTarget', 'aws_appautoscaling_target', {
    ref: 'resource_id id',
    args: 'max_capacity min_capacity resource_id scalable_dimension service_namespace role_arn=RoleARN',
  }),
  pair('AWS::ApplicationAutoScaling::ScalingPolicy', 'aws_appautoscaling_policy', {
    ref: 'arn',
    args: `name=PolicyName policy_type resource_id scalable_dimension service_namespace
      target_tracking_scaling_policy_configuration{target_value scale_in_cooldown scale_out_cooldown disable_scale_in predefined_metric_specification{predefined_metric_type resource_label}}
      step_scaling_policy_configuration{adjustment_type cooldown metric_aggregation_type step_adjustment=StepAdjustments{scaling_adjustment metric_interval_lower_bound metric_interval_upper_bound}}`,
  }),
  pair('AWS::EC2::Volume', 'aws_ebs_volume', {
    args: 'availability_zone size encrypted iops kms_key_id snapshot_id throughput type=VolumeType multi_attach_enabled',
  }),
  pair('AWS::EC2::VolumeAttachment', 'aws_volume_attachment', {
    args: 'device_name=Device instance_id volume_id',
  }),
  pair('AWS::EC2::KeyPair', 'aws_key_pair', {
    ref: 'key_name id',
    args: 'key_name public_key=PublicKeyMaterial',
  }),
  pair('AWS::EC2::PlacementGroup', 'aws_placement_group', {
    ref: 'name id',
    args: 'strategy partition_count spread_level',
  }),
  pair('AWS::ECS::Cluster', 'aws_ecs_cluster', {
    ref: 'name id',
    args: 'name=ClusterName setting=ClusterSettings{name value}',
    parts: [
      {
        type: 'aws_ecs_cluster_capacity_providers',
        owner: 'cluster_name',
        attribute: 'name',
        args: 'capacity_providers default_capacity_provider_strategy{capacity_provider base weight}',
      },
    ],
  }),
  pair('AWS::ECS::CapacityProvider', 'aws_ecs_capacity_provider', {
    ref: 'name id',
    args: 'name auto_scaling_group_provider{auto_scaling_group_arn managed_termination_protection managed_scaling{status target_capacity minimum_scaling_step_size maximum_scaling_step_size}}',
  }),
  pair('AWS::ECS::TaskDefinition', 'aws_ecs_task_definition', {
    ref: 'arn id',
    gets: 'arn=TaskDefinitionArn',
    args: `family cpu memory network_mode requires_compatibilities execution_role_arn task_role_arn container_definitions=ContainerDefinitions#camel pid_mode ipc_mode
      runtime_platform{cpu_architecture operating_system_family} ephemeral_storage{size_in_gib=SizeInGiB}
      volume=Volumes{name host_path=Host.SourcePath efs_volume_configuration=EFSVolumeConfiguration{file_system_id=FilesystemId root_directory transit_encryption transit_encryption_port authorization_config{access_point_id iam=IAM}}}`,
  }),
  pair('AWS::ECS::Service', 'aws_ecs_service', {
    ref: 'id',
    gets: 'name=Name',
    args: `name=ServiceName cluster task_definition desired_count launch_type platform_version scheduling_strategy health_check_grace_period_seconds enable_execute_command propagate_tags enable_ecs_managed_tags=EnableECSManagedTags iam_role=Role
      deployment_maximum_percent=DeploymentConfiguration.MaximumPercent deployment_minimum_healthy_percent=DeploymentConfiguration.MinimumHealthyPercent
      deployment_circuit_breaker=DeploymentConfiguration.DeploymentCircuitBreaker{enable rollback}
      deployment_controller{type}
      network_configuration.subnets=NetworkConfiguration.AwsvpcConfiguration.Subnets network_configuration.security_groups=NetworkConfiguration.AwsvpcConfiguration.SecurityGroups network_configuration.assign_public_ip=NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp
      load_balancer=LoadBalancers{target_group_arn container_name container_port elb_name=LoadBalancerName}
      capacity_provider_strategy{capacity_provider base weight}
      service_registries{registry_arn port container_name container_port}
      ordered_placement_strategy=PlacementStrategies{type field} placement_constraints{type expression}`,
  }),
  pair('AWS::ECR::Repository', 'aws_ecr_repository', {
    ref: 'name id',
    gets: 'repository_url=RepositoryUri',
    args: 'name=RepositoryName image_tag_mutability image_scanning_configuration{scan_on_push} encryption_configuration{encryption_type kms_key} force_delete=EmptyOnDelete',
    parts: [
      {
        type: 'aws_ecr_lifecycle_policy',
        owner: 'repository',
        attribute: 'name',
        args: 'policy=LifecyclePolicy.LifecyclePolicyText',
      },
      {
        type: 'aws_ecr_repository_policy',
        owner: 'repository',
        attribute: 'name',
        args: 'policy=RepositoryPolicyText',
      },
    ],
  }),
  pair('AWS::EKS::Cluster', 'aws_eks_cluster', {
    ref: 'name id',
    gets: 'arn=Arn endpoint=Endpoint',
    args: `name role_arn version vpc_config=ResourcesVpcConfig{subnet_ids security_group_ids endpoint_private_access endpoint_public_access public_access_cidrs}
      encryption_config#list{resources provider{key_arn}} enabled_cluster_log_types=Logging.ClusterLogging.EnabledTypes.Type
      access_config{authentication_mode} kubernetes_network_config{ip_family service_ipv4_cidr}`,
  }),
  pair('AWS::EKS::Nodegroup', 'aws_eks_node_group', {
    args: `cluster_name node_group_name=NodegroupName node_role_arn=NodeRole subnet_ids=Subnets ami_type capacity_type disk_size instance_types labels version release_version
      scaling_config{min_size max_size desired_size} update_config{max_unavailable max_unavailable_percentage} launch_template{id name version} remote_access{ec2_ssh_key source_security_group_ids=SourceSecurityGroups} taint=Taints{key value effect}`,
  }),
  pair('AWS::EKS::FargateProfile', 'aws_eks_fargate_profile', {
    args: 'cluster_name fargate_profile_name pod_execution_role_arn subnet_ids=Subnets selector=Selectors{namespace}',
  }),
  pair(
    'AWS::ServiceDiscovery::PrivateDnsNamespace',
    'aws_service_discovery_private_dns_namespace',
    {
      args: 'name vpc description',
    },
  ),
  pair('AWS::ServiceDiscovery::Service', 'aws_service_discovery_service', {
    args: 'name description namespace_id dns_config{namespace_id routing_policy dns_records{ttl=TTL type}} health_check_custom_config{failure_threshold}',
  }),
];
