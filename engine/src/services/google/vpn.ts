import { chargedBy } from '../../cost/charged-by.ts';
import { perHour } from '../../cost/per-hour.ts';
import { service } from '../service.ts';

export const vpnGateway = service({
  id: 'google-vpn-gateway',
  name: 'Cloud VPN gateway',
  provider: 'google',
  kind: 'gateway.vpn',
  icon: 'google/vpn',
  formats: {
    terraform: {
      type: [
        'google_compute_vpn_gateway',
        'google_compute_ha_vpn_gateway',
        'google_compute_external_vpn_gateway',
      ],
      links: { inNetwork: 'network' },
    },
  },
  sla: 'google-cloud-vpn',
  prices: 'free',
});

export const vpnTunnel = service({
  id: 'google-vpn-tunnel',
  name: 'Cloud VPN tunnel',
  provider: 'google',
  kind: 'gateway.vpn',
  icon: 'google/vpn',
  formats: {
    terraform: {
      type: 'google_compute_vpn_tunnel',
      links: {
        memberOf: 'target_vpn_gateway|vpn_gateway',
        inNetwork: 'target_vpn_gateway>network|vpn_gateway>network',
        forwardsTo: 'peer_external_gateway|peer_gcp_gateway',
      },
    },
  },
  sla: 'google-cloud-vpn',
  prices: [perHour({ provider: 'google', dimension: 'vpn.tunnel_hour', label: 'Tunnel' })],
});

export const interconnect = service({
  id: 'google-interconnect',
  name: 'Cloud Interconnect attachment',
  provider: 'google',
  kind: 'gateway.vpn',
  icon: 'google/interconnect',
  formats: {
    terraform: {
      type: ['google_compute_interconnect_attachment', 'google_compute_interconnect'],
      links: { memberOf: 'router', inNetwork: 'router>network' },
    },
  },
  sla: 'google-cloud-interconnect',
  prices: [chargedBy('the capacity of the attachment')],
});

export const connectivityHub = service({
  id: 'google-connectivity-hub',
  name: 'Network Connectivity Center hub',
  provider: 'google',
  kind: 'gateway.transit',
  icon: 'google/network-connectivity',
  formats: {
    terraform: {
      type: 'google_network_connectivity_hub',
      attachments: { google_network_connectivity_spoke: 'hub' },
    },
  },
  sla: 'google-network-connectivity-center',
  prices: [chargedBy('its spokes and their traffic')],
});

/** The way from serverless programs into a network. */
export const vpcConnector = service({
  id: 'google-vpc-connector',
  name: 'Serverless VPC Access connector',
  provider: 'google',
  kind: 'endpoint.private',
  icon: 'google/vpc-connector',
  formats: {
    terraform: {
      type: 'google_vpc_access_connector',
      facets: {
        instanceSize: 'machine_type',
        minInstances: 'min_instances',
        maxInstances: 'max_instances',
      },
      links: { inNetwork: 'network|subnet.name>network', placedIn: 'subnet.name' },
    },
  },
  sla: 'google-serverless-vpc-access',
  prices: [chargedBy('the machines it runs on')],
});

/** Joins a network to that of Google's own services, such as Cloud SQL at a private address. */
export const serviceNetworking = service({
  id: 'google-service-networking',
  name: 'private services access',
  provider: 'google',
  kind: 'endpoint.private',
  icon: 'google/vpc',
  formats: {
    terraform: {
      type: 'google_service_networking_connection',
      links: { inNetwork: 'network', uses: 'reserved_peering_ranges' },
    },
  },
  prices: 'free',
});
