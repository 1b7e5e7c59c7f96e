import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { always } from '../reading.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html';

/** The hub itself costs nothing; each attachment does. */
export const transitGateway = service({
  id: 'aws-transit-gateway',
  name: 'Transit Gateway',
  provider: 'aws',
  kind: 'gateway.transit',
  icon: 'aws/transit-gateway',
  formats: {
    terraform: {
      type: 'aws_ec2_transit_gateway',
      facets: { multiZone: always(true, guide) },
      attachments: {
        aws_ec2_transit_gateway_route_table: 'transit_gateway_id',
        aws_flow_log: 'transit_gateway_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::TransitGateway',
      facets: { multiZone: always(true, guide) },
      attachments: { 'AWS::EC2::TransitGatewayRouteTable': 'TransitGatewayId' },
    },
  },
  sla: 'aws-transit-gateway',
  prices: 'free',
});

/** Joins a network to the hub. */
export const transitGatewayAttachment = service({
  id: 'aws-transit-gateway-attachment',
  name: 'Transit Gateway attachment',
  provider: 'aws',
  kind: 'network.peering',
  icon: 'aws/transit-gateway',
  formats: {
    terraform: {
      type: [
        'aws_ec2_transit_gateway_vpc_attachment',
        'aws_ec2_transit_gateway_peering_attachment',
      ],
      links: { inNetwork: 'vpc_id', attachedTo: 'vpc_id+transit_gateway_id' },
    },
    cloudformation: {
      type: ['AWS::EC2::TransitGatewayVpcAttachment', 'AWS::EC2::TransitGatewayAttachment'],
      links: { inNetwork: 'VpcId', attachedTo: 'VpcId+TransitGatewayId' },
    },
  },
  sla: 'aws-transit-gateway',
  prices: [
    perHour({ provider: 'aws', dimension: 'tgw.vpc_attachment_hour', label: 'Attachment hours' }),
    perUse({
      provider: 'aws',
      dimension: 'tgw.gb_processed',
      label: 'Traffic processed',
      usage: 'aws-transit-gb',
    }),
  ],
});
