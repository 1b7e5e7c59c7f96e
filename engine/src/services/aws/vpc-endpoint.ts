import type { PricedResource } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { subnetCount } from '../../cost/placements.ts';
import { facetOf } from '../../graph/graph.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc_endpoint';

/** A dimension that only one type of endpoint has; gateway endpoints are free. */
const of = (type: string, dimension: string) => (resource: PricedResource) => {
  const tier = facetOf(resource, 'tier');
  return tier.state === 'known' && tier.value.toLowerCase() === type ? dimension : undefined;
};

export const vpcEndpoint = service({
  id: 'aws-vpc-endpoint',
  name: 'VPC endpoint',
  provider: 'aws',
  kind: 'endpoint.private',
  icon: 'aws/vpc-endpoint',
  formats: {
    terraform: {
      type: 'aws_vpc_endpoint',
      facets: { tier: 'vpc_endpoint_type' },
      links: {
        inNetwork: 'vpc_id',
        placedIn: 'subnet_ids|@aws_vpc_endpoint_subnet_association.subnet_id',
        guardedBy: 'security_group_ids',
        forwardsTo: 'service_name',
        attachedTo: 'route_table_ids+@aws_vpc_endpoint_route_table_association.route_table_id',
      },
      attachments: {
        aws_vpc_endpoint_policy: 'vpc_endpoint_id',
        aws_vpc_endpoint_subnet_association: 'vpc_endpoint_id',
        aws_vpc_endpoint_route_table_association: 'vpc_endpoint_id',
        aws_vpc_endpoint_security_group_association: 'vpc_endpoint_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::VPCEndpoint',
      facets: { tier: 'VpcEndpointType' },
      links: {
        inNetwork: 'VpcId',
        placedIn: 'SubnetIds',
        guardedBy: 'SecurityGroupIds',
        forwardsTo: 'ServiceName',
        attachedTo: 'RouteTableIds',
      },
    },
  },
  defaults: { tier: { value: 'Gateway', page } },
  sla: 'aws-privatelink',
  prices: [
    perHour({
      provider: 'aws',
      dimension: of('interface', 'vpce.interface.hour'),
      label: 'Endpoint hours, in each zone',
      count: subnetCount('subnet_ids', 'SubnetIds'),
    }),
    perUse({
      provider: 'aws',
      dimension: of('interface', 'vpce.interface.gb'),
      label: 'Traffic processed',
      usage: 'aws-endpoint-gb',
    }),
    perHour({
      provider: 'aws',
      dimension: of('gatewayloadbalancer', 'vpce.gwlb.hour'),
      label: 'Endpoint hours, in each zone',
      count: subnetCount('subnet_ids', 'SubnetIds'),
    }),
  ],
});
