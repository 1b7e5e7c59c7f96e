import { perHour } from '../../cost/per-hour.ts';
import { service } from '../service.ts';

/** The network's end of a tunnel. */
export const vpnGateway = service({
  id: 'aws-vpn-gateway',
  name: 'virtual private gateway',
  provider: 'aws',
  kind: 'gateway.vpn',
  icon: 'aws/vpn-gateway',
  formats: {
    terraform: {
      type: 'aws_vpn_gateway',
      links: {
        inNetwork: 'vpc_id|@aws_vpn_gateway_attachment.vpc_id',
        attachedTo: 'vpc_id|@aws_vpn_gateway_attachment.vpc_id',
      },
      attachments: { aws_vpn_gateway_attachment: 'vpn_gateway_id' },
    },
    cloudformation: {
      type: 'AWS::EC2::VPNGateway',
      links: {
        inNetwork: '@AWS::EC2::VPCGatewayAttachment.VpcId',
        attachedTo: '@AWS::EC2::VPCGatewayAttachment.VpcId',
      },
      attachments: { 'AWS::EC2::VPCGatewayAttachment': 'VpnGatewayId' },
    },
  },
  sla: 'aws-site-to-site-vpn',
  prices: 'free',
});

/** The device at the other end, on the customer's ground. */
export const customerGateway = service({
  id: 'aws-customer-gateway',
  name: 'customer gateway',
  provider: 'aws',
  kind: 'gateway.vpn',
  icon: 'aws/customer-gateway',
  formats: {
    terraform: { type: 'aws_customer_gateway' },
    cloudformation: { type: 'AWS::EC2::CustomerGateway' },
  },
  prices: 'free',
});

/** Two tunnels between a network or hub and a site. */
export const vpnConnection = service({
  id: 'aws-vpn-connection',
  name: 'Site-to-Site VPN connection',
  provider: 'aws',
  kind: 'gateway.vpn',
  icon: 'aws/vpn-connection',
  formats: {
    terraform: {
      type: 'aws_vpn_connection',
      links: {
        attachedTo: 'vpn_gateway_id+transit_gateway_id',
        forwardsTo: 'customer_gateway_id',
      },
      attachments: { aws_vpn_connection_route: 'vpn_connection_id' },
    },
    cloudformation: {
      type: 'AWS::EC2::VPNConnection',
      links: { attachedTo: 'VpnGatewayId+TransitGatewayId', forwardsTo: 'CustomerGatewayId' },
      attachments: { 'AWS::EC2::VPNConnectionRoute': 'VpnConnectionId' },
    },
  },
  sla: 'aws-site-to-site-vpn',
  prices: [
    perHour({ provider: 'aws', dimension: 'vpn.connection_hour', label: 'Connection hours' }),
  ],
});
