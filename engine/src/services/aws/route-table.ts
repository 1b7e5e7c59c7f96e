import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/route_table';

/** Attributes of a route that can name where it leads; `gateway_id` is an internet or VPN gateway. */
const targets = [
  'gateway_id',
  'nat_gateway_id',
  'egress_only_gateway_id',
  'transit_gateway_id',
  'vpc_peering_connection_id',
  'vpc_endpoint_id',
  'network_interface_id',
];
const cloudFormationTargets = [
  'GatewayId',
  'NatGatewayId',
  'EgressOnlyInternetGatewayId',
  'TransitGatewayId',
  'VpcPeeringConnectionId',
  'VpcEndpointId',
  'InstanceId',
  'NetworkInterfaceId',
];

export const routeTable = service({
  id: 'aws-route-table',
  name: 'VPC route table',
  provider: 'aws',
  kind: 'route-table',
  icon: 'aws/route-table',
  formats: {
    terraform: {
      type: ['aws_route_table', 'aws_default_route_table'],
      facets: { tags: tags('tags') },
      links: {
        inNetwork: 'vpc_id|default_route_table_id',
        routesTo: [
          ...targets.map((name) => `route[].${name}`),
          ...targets.map((name) => `@aws_route.${name}`),
        ].join('+'),
        attachedTo:
          '@aws_route_table_association.subnet_id+@aws_main_route_table_association.vpc_id+default_route_table_id',
      },
      attachments: {
        aws_route: 'route_table_id',
        aws_route_table_association: 'route_table_id',
        aws_main_route_table_association: 'route_table_id',
        aws_vpn_gateway_route_propagation: 'route_table_id',
        aws_vpc_endpoint_route_table_association: 'route_table_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::RouteTable',
      facets: { tags: tags('Tags') },
      links: {
        inNetwork: 'VpcId',
        routesTo: cloudFormationTargets.map((name) => `@AWS::EC2::Route.${name}`).join('+'),
        attachedTo: '@AWS::EC2::SubnetRouteTableAssociation.SubnetId',
      },
      attachments: {
        'AWS::EC2::Route': 'RouteTableId',
        'AWS::EC2::SubnetRouteTableAssociation': 'RouteTableId',
        'AWS::EC2::VPNGatewayRoutePropagation': 'RouteTableIds',
      },
    },
  },
  defaults: { tags: { value: [], page } },
  prices: 'free',
});
