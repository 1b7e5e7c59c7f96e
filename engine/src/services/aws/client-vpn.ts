import type { PricedResource } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { targetsOf } from '../../graph/graph.ts';
import { service } from '../service.ts';

/** It is charged for each subnet it is associated with. */
const associations = (resource: PricedResource): number | undefined =>
  targetsOf(resource.graph, resource.address, 'placedIn').length || undefined;

export const clientVpn = service({
  id: 'aws-client-vpn',
  name: 'Client VPN endpoint',
  provider: 'aws',
  kind: 'gateway.vpn',
  icon: 'aws/client-vpn',
  formats: {
    terraform: {
      type: 'aws_ec2_client_vpn_endpoint',
      facets: { accessLogs: 'connection_log_options.enabled' },
      links: {
        inNetwork: 'vpc_id',
        guardedBy: 'security_group_ids',
        placedIn: '@aws_ec2_client_vpn_network_association.subnet_id',
        logsTo: 'connection_log_options.cloudwatch_log_group',
      },
      attachments: {
        aws_ec2_client_vpn_network_association: 'client_vpn_endpoint_id',
        aws_ec2_client_vpn_authorization_rule: 'client_vpn_endpoint_id',
        aws_ec2_client_vpn_route: 'client_vpn_endpoint_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::ClientVpnEndpoint',
      facets: { accessLogs: 'ConnectionLogOptions.Enabled' },
      links: {
        inNetwork: 'VpcId',
        guardedBy: 'SecurityGroupIds',
        placedIn: '@AWS::EC2::ClientVpnTargetNetworkAssociation.SubnetId',
        logsTo: 'ConnectionLogOptions.CloudwatchLogGroup',
      },
      attachments: {
        'AWS::EC2::ClientVpnTargetNetworkAssociation': 'ClientVpnEndpointId',
        'AWS::EC2::ClientVpnAuthorizationRule': 'ClientVpnEndpointId',
        'AWS::EC2::ClientVpnRoute': 'ClientVpnEndpointId',
      },
    },
  },
  sla: 'aws-client-vpn',
  prices: [
    perHour({
      provider: 'aws',
      dimension: 'clientvpn.endpoint_hour',
      label: 'Association hours',
      count: associations,
    }),
    perUse({
      provider: 'aws',
      dimension: 'clientvpn.connection_hour',
      label: 'Connections',
      usage: 'aws-client-vpn-hours',
    }),
  ],
});
