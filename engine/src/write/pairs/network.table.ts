import { pair } from './pair.ts';

const rule =
  'description from_port to_port protocol=IpProtocol cidr_blocks=CidrIp ipv6_cidr_blocks=CidrIpv6';

/** Networks, balancers, names and content delivery. */
export const networkPairs = [
  pair('AWS::EC2::VPC', 'aws_vpc', {
    gets: 'cidr_block=CidrBlock default_security_group_id=DefaultSecurityGroup default_network_acl_id=DefaultNetworkAcl id=VpcId',
    args: 'cidr_block enable_dns_hostnames enable_dns_support instance_tenancy ipv4_ipam_pool_id ipv4_netmask_length',
  }),
  pair('AWS::EC2::Subnet', 'aws_subnet', {
    gets: 'id=SubnetId vpc_id=VpcId availability_zone=AvailabilityZone',
    args: 'vpc_id cidr_block availability_zone availability_zone_id map_public_ip_on_launch assign_ipv6_address_on_creation ipv6_cidr_block enable_dns64 ipv6_native',
  }),
  pair('AWS::EC2::InternetGateway', 'aws_internet_gateway', { args: '' }),
  pair('AWS::EC2::EgressOnlyInternetGateway', 'aws_egress_only_internet_gateway', {
    args: 'vpc_id',
  }),
  pair('AWS::EC2::NatGateway', 'aws_nat_gateway', {
    args: 'allocation_id subnet_id connectivity_type private_ip=PrivateIpAddress',
  }),
  pair('AWS::EC2::EIP', 'aws_eip', {
    ref: 'public_ip',
    gets: 'allocation_id=AllocationId public_ip=PublicIp',
    args: 'domain instance=InstanceId public_ipv4_pool network_border_group',
  }),
  pair('AWS::EC2::EIPAssociation', 'aws_eip_association', {
    args: 'allocation_id instance_id network_interface_id private_ip_address public_ip=EIP',
  }),
  pair('AWS::EC2::RouteTable', 'aws_route_table', { gets: 'id=RouteTableId', args: 'vpc_id' }),
  pair('AWS::EC2::Route', 'aws_route', {
    args: 'route_table_id destination_cidr_block destination_ipv6_cidr_block destination_prefix_list_id gateway_id nat_gateway_id egress_only_gateway_id=EgressOnlyInternetGatewayId transit_gateway_id vpc_peering_connection_id vpc_endpoint_id network_interface_id carrier_gateway_id local_gateway_id',
  }),
  pair('AWS::EC2::SubnetRouteTableAssociation', 'aws_route_table_association', {
    args: 'subnet_id route_table_id',
  }),
  pair('AWS::EC2::NetworkAcl', 'aws_network_acl', { args: 'vpc_id' }),
  pair('AWS::EC2::NetworkAclEntry', 'aws_network_acl_rule', {
    args: 'network_acl_id rule_number egress protocol rule_action cidr_block ipv6_cidr_block from_port=PortRange.From to_port=PortRange.To icmp_type=Icmp.Type icmp_code=Icmp.Code',
  }),
  pair('AWS::EC2::SubnetNetworkAclAssociation', 'aws_network_acl_association', {
    args: 'subnet_id network_acl_id',
  }),
  pair('AWS::EC2::SecurityGroup', 'aws_security_group', {
    gets: 'id=GroupId vpc_id=VpcId',
    args: `name=GroupName description=GroupDescription vpc_id ingress=SecurityGroupIngress{${rule} security_groups=SourceSecurityGroupId prefix_list_ids=SourcePrefixListId} egress=SecurityGroupEgress{${rule} security_groups=DestinationSecurityGroupId prefix_list_ids=DestinationPrefixListId}`,
  }),
  pair('AWS::EC2::SecurityGroupIngress', 'aws_vpc_security_group_ingress_rule', {
    args: 'security_group_id=GroupId description ip_protocol=IpProtocol from_port to_port cidr_ipv4=CidrIp cidr_ipv6=CidrIpv6 referenced_security_group_id=SourceSecurityGroupId prefix_list_id=SourcePrefixListId',
  }),
  pair('AWS::EC2::SecurityGroupEgress', 'aws_vpc_security_group_egress_rule', {
    args: 'security_group_id=GroupId description ip_protocol=IpProtocol from_port to_port cidr_ipv4=CidrIp cidr_ipv6=CidrIpv6 referenced_security_group_id=DestinationSecurityGroupId prefix_list_id=DestinationPrefixListId',
  }),
  pair('AWS::EC2::VPCEndpoint', 'aws_vpc_endpoint', {
    args: 'vpc_id service_name vpc_endpoint_type policy=PolicyDocument private_dns_enabled route_table_ids subnet_ids security_group_ids ip_address_type',
  }),
  pair('AWS::EC2::VPCPeeringConnection', 'aws_vpc_peering_connection', {
    args: 'vpc_id peer_vpc_id peer_owner_id peer_region',
  }),
  pair('AWS::EC2::FlowLog', 'aws_flow_log', {
    args: 'log_destination log_destination_type log_format traffic_type max_aggregation_interval iam_role_arn=DeliverLogsPermissionArn',
  }),
  pair('AWS::EC2::VPNGateway', 'aws_vpn_gateway', { args: 'amazon_side_asn' }),
  pair('AWS::EC2::CustomerGateway', 'aws_customer_gateway', {
    args: 'bgp_asn ip_address type device_name certificate_arn',
  }),
  pair('AWS::EC2::VPNConnection', 'aws_vpn_connection', {
    args: 'customer_gateway_id type vpn_gateway_id transit_gateway_id static_routes_only',
  }),
  pair('AWS::EC2::TransitGateway', 'aws_ec2_transit_gateway', {
    args: 'amazon_side_asn description auto_accept_shared_attachments default_route_table_association default_route_table_propagation dns_support multicast_support vpn_ecmp_support',
  }),
  pair('AWS::EC2::TransitGatewayAttachment', 'aws_ec2_transit_gateway_vpc_attachment', {
    args: 'transit_gateway_id vpc_id subnet_ids',
  }),
  pair('AWS::EC2::DHCPOptions', 'aws_vpc_dhcp_options', {
    args: 'domain_name domain_name_servers ntp_servers netbios_name_servers netbios_node_type',
  }),
  pair('AWS::EC2::VPCDHCPOptionsAssociation', 'aws_vpc_dhcp_options_association', {
    args: 'vpc_id dhcp_options_id',
  }),
  pair('AWS::EC2::VPCCidrBlock', 'aws_vpc_ipv4_cidr_block_association', {
    args: 'vpc_id cidr_block',
  }),
  pair('AWS::EC2::NetworkInterface', 'aws_network_interface', {
    args: 'subnet_id description security_groups=GroupSet source_dest_check',
  }),
  pair('AWS::ElasticLoadBalancingV2::LoadBalancer', 'aws_lb', {
    ref: 'arn id',
    gets: 'dns_name=DNSName zone_id=CanonicalHostedZoneID arn_suffix=LoadBalancerFullName name=LoadBalancerName arn=LoadBalancerArn',
    args: `name load_balancer_type=Type subnets security_groups ip_address_type
      subnet_mapping=SubnetMappings{subnet_id allocation_id private_ipv4_address=PrivateIPv4Address}
      idle_timeout=LoadBalancerAttributes[idle_timeout.timeout_seconds]
      enable_deletion_protection=LoadBalancerAttributes[deletion_protection.enabled]
      enable_cross_zone_load_balancing=LoadBalancerAttributes[load_balancing.cross_zone.enabled]
      drop_invalid_header_fields=LoadBalancerAttributes[routing.http.drop_invalid_header_fields.enabled]
      enable_http2=LoadBalancerAttributes[routing.http2.enabled]
      desync_mitigation_mode=LoadBalancerAttributes[routing.http.desync_mitigation_mode]
      xff_header_processing_mode=LoadBalancerAttributes[routing.http.xff_header_processing.mode]
      access_logs.enabled=LoadBalancerAttributes[access_logs.s3.enabled]
      access_logs.bucket=LoadBalancerAttributes[access_logs.s3.bucket]
      access_logs.prefix=LoadBalancerAttributes[access_logs.s3.prefix]`,
  }),
  pair('AWS::ElasticLoadBalancingV2::TargetGroup', 'aws_lb_target_group', {
    ref: 'arn id',
    gets: 'arn_suffix=TargetGroupFullName name=TargetGroupName arn=TargetGroupArn',
    args: `name port protocol protocol_version vpc_id target_type ip_address_type
      health_check.enabled=HealthCheckEnabled health_check.path=HealthCheckPath health_check.port=HealthCheckPort health_check.protocol=HealthCheckProtocol
      health_check.interval=HealthCheckIntervalSeconds health_check.timeout=HealthCheckTimeoutSeconds health_check.healthy_threshold=HealthyThresholdCount
      health_check.unhealthy_threshold=UnhealthyThresholdCount health_check.matcher=Matcher.HttpCode
      deregistration_delay=TargetGroupAttributes[deregistration_delay.timeout_seconds] slow_start=TargetGroupAttributes[slow_start.duration_seconds]
      load_balancing_algorithm_type=TargetGroupAttributes[load_balancing.algorithm.type]
      preserve_client_ip=TargetGroupAttributes[preserve_client_ip.enabled]
      stickiness.enabled=TargetGroupAttributes[stickiness.enabled] stickiness.type=TargetGroupAttributes[stickiness.type]
      stickiness.cookie_duration=TargetGroupAttributes[stickiness.lb_cookie.duration_seconds]`,
    parts: [
      {
        type: 'aws_lb_target_group_attachment',
        owner: 'target_group_arn',
        attribute: 'arn',
        each: 'Targets',
        args: 'target_id=Id port availability_zone',
      },
    ],
  }),
  pair('AWS::ElasticLoadBalancingV2::Listener', 'aws_lb_listener', {
    ref: 'arn id',
    gets: 'arn=ListenerArn',
    args: `load_balancer_arn port protocol ssl_policy alpn_policy certificate_arn=Certificates.CertificateArn
      default_action=DefaultActions{type order target_group_arn
        redirect=RedirectConfig{protocol port host path query status_code}
        fixed_response=FixedResponseConfig{content_type message_body status_code}
        forward=ForwardConfig{target_group=TargetGroups{arn=TargetGroupArn weight} stickiness=TargetGroupStickinessConfig{enabled duration=DurationSeconds}}
        authenticate_cognito=AuthenticateCognitoConfig{user_pool_arn user_pool_client_id user_pool_domain}}`,
  }),
  pair('AWS::ElasticLoadBalancingV2::ListenerRule', 'aws_lb_listener_rule', {
    ref: 'arn id',
    args: `listener_arn priority
      action=Actions{type order target_group_arn
        redirect=RedirectConfig{protocol port host path query status_code}
        fixed_response=FixedResponseConfig{content_type message_body status_code}
        forward=ForwardConfig{target_group=TargetGroups{arn=TargetGroupArn weight}}}
      condition=Conditions{path_pattern=PathPatternConfig{values} host_header=HostHeaderConfig{values} http_request_method=HttpRequestMethodConfig{values} source_ip=SourceIpConfig{values} http_header=HttpHeaderConfig{http_header_name values} query_string=QueryStringConfig.Values{key value}}`,
  }),
  pair('AWS::ElasticLoadBalancing::LoadBalancer', 'aws_elb', {
    ref: 'name id',
    gets: 'dns_name=DNSName zone_id=CanonicalHostedZoneNameID',
    args: `name=LoadBalancerName subnets security_groups instances availability_zones cross_zone_load_balancing=CrossZone
      listener=Listeners{instance_port instance_protocol lb_port=LoadBalancerPort lb_protocol=Protocol ssl_certificate_id=SSLCertificateId}
      health_check{target interval timeout healthy_threshold unhealthy_threshold}
      access_logs=AccessLoggingPolicy{enabled bucket=S3BucketName bucket_prefix=S3BucketPrefix interval=EmitInterval}
      connection_draining=ConnectionDrainingPolicy.Enabled connection_draining_timeout=ConnectionDrainingPolicy.Timeout`,
  }),
  pair('AWS::Route53::HostedZone', 'aws_route53_zone', {
    ref: 'zone_id id',
    gets: 'name_servers=NameServers zone_id=Id',
    args: 'name comment=HostedZoneConfig.Comment vpc=VPCs{vpc_id=VPCId vpc_region=VPCRegion}',
  }),
  pair('AWS::Route53::RecordSet', 'aws_route53_record', {
    ref: 'name',
    args: 'zone_id=HostedZoneId name type ttl=TTL records=ResourceRecords set_identifier health_check_id alias=AliasTarget{name=DNSName zone_id=HostedZoneId evaluate_target_health} weighted_routing_policy.weight=Weight failover_routing_policy.type=Failover latency_routing_policy.region=Region',
  }),
  pair('AWS::CloudFront::Distribution', 'aws_cloudfront_distribution', {
    gets: 'domain_name=DomainName',
    args: `enabled=DistributionConfig.Enabled comment=DistributionConfig.Comment aliases=DistributionConfig.Aliases default_root_object=DistributionConfig.DefaultRootObject
      http_version=DistributionConfig.HttpVersion is_ipv6_enabled=DistributionConfig.IPV6Enabled price_class=DistributionConfig.PriceClass web_acl_id=DistributionConfig.WebACLId
      logging_config=DistributionConfig.Logging{bucket prefix include_cookies}
      viewer_certificate=DistributionConfig.ViewerCertificate{acm_certificate_arn iam_certificate_id cloudfront_default_certificate=CloudFrontDefaultCertificate minimum_protocol_version ssl_support_method}
      restrictions.geo_restriction=DistributionConfig.Restrictions.GeoRestriction{restriction_type locations}
      custom_error_response=DistributionConfig.CustomErrorResponses{error_code response_code response_page_path error_caching_min_ttl=ErrorCachingMinTTL}
      origin=DistributionConfig.Origins{origin_id=Id domain_name origin_path origin_access_control_id s3_origin_config{origin_access_identity} custom_origin_config{http_port=HTTPPort https_port=HTTPSPort origin_protocol_policy origin_ssl_protocols=OriginSSLProtocols} custom_header=OriginCustomHeaders{name=HeaderName value=HeaderValue}}
      default_cache_behavior=DistributionConfig.DefaultCacheBehavior{target_origin_id viewer_protocol_policy allowed_methods cached_methods compress cache_policy_id origin_request_policy_id response_headers_policy_id min_ttl=MinTTL default_ttl=DefaultTTL max_ttl=MaxTTL forwarded_values{query_string headers cookies{forward whitelisted_names}} function_association=FunctionAssociations{event_type function_arn=FunctionARN} lambda_function_association=LambdaFunctionAssociations{event_type lambda_arn=LambdaFunctionARN include_body}}
      ordered_cache_behavior=DistributionConfig.CacheBehaviors{path_pattern target_origin_id viewer_protocol_policy allowed_methods cached_methods compress cache_policy_id origin_request_policy_id min_ttl=MinTTL default_ttl=DefaultTTL max_ttl=MaxTTL forwarded_values{query_string headers cookies{forward}}}`,
  }),
  pair('AWS::CloudFront::OriginAccessControl', 'aws_cloudfront_origin_access_control', {
    args: 'name=OriginAccessControlConfig.Name description=OriginAccessControlConfig.Description origin_access_control_origin_type=OriginAccessControlConfig.OriginAccessControlOriginType signing_behavior=OriginAccessControlConfig.SigningBehavior signing_protocol=OriginAccessControlConfig.SigningProtocol',
  }),
  pair('AWS::CloudFront::CloudFrontOriginAccessIdentity', 'aws_cloudfront_origin_access_identity', {
    gets: 's3_canonical_user_id=S3CanonicalUserId',
    args: 'comment=CloudFrontOriginAccessIdentityConfig.Comment',
  }),
  pair('AWS::CertificateManager::Certificate', 'aws_acm_certificate', {
    ref: 'arn id',
    args: 'domain_name validation_method subject_alternative_names key_algorithm',
  }),
  pair('AWS::WAFv2::WebACLAssociation', 'aws_wafv2_web_acl_association', {
    args: 'resource_arn web_acl_arn=WebACLArn',
  }),
  pair('AWS::WAFv2::WebACL', 'aws_wafv2_web_acl', {
    ref: 'id',
    gets: 'arn=Arn',
    args: `name description scope default_action{allow block} visibility_config{cloudwatch_metrics_enabled=CloudWatchMetricsEnabled metric_name sampled_requests_enabled}
      rule=Rules{name priority visibility_config{cloudwatch_metrics_enabled=CloudWatchMetricsEnabled metric_name sampled_requests_enabled} action{allow block count} override_action{count none}
        statement{managed_rule_group_statement{name vendor_name version} rate_based_statement{limit aggregate_key_type}}}`,
  }),
];
