import { always, present } from '../reading.ts';
import { googleOpenings, policyOpenings } from '../readings/google-firewall.ts';
import { admittedTags } from '../readings/google-firewall-links.ts';
import { whatNamesIt } from '../readings/google-links.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const rules = 'https://cloud.google.com/firewall/docs/firewalls#default_firewall_rules';

export const vpcNetwork = service({
  id: 'google-vpc-network',
  name: 'VPC network',
  provider: 'google',
  kind: 'network',
  icon: 'google/vpc',
  formats: {
    terraform: {
      type: 'google_compute_network',
      facets: { defaultFirewallAdmits: always(false, rules) },
      attachments: {
        google_compute_network_peering_routes_config: 'network',
        google_compute_shared_vpc_host_project: 'network',
      },
    },
  },
  prices: 'free',
});

/** Members get a public address only by asking for one themselves, so the subnet hands out none. */
export const subnetwork = service({
  id: 'google-subnetwork',
  name: 'subnetwork',
  provider: 'google',
  kind: 'subnet',
  icon: 'google/subnet',
  formats: {
    terraform: {
      type: 'google_compute_subnetwork',
      facets: {
        flowLogs: present('log_config'),
        privateServiceAccess: 'private_ip_google_access',
      },
      links: {
        inNetwork: 'network',
        routesTo: whatNamesIt(['google_compute_router_nat']),
      },
      attachments: {
        google_compute_router_nat: 'subnetwork[].name',
        google_compute_subnetwork_iam_member: 'subnetwork',
        google_compute_subnetwork_iam_binding: 'subnetwork',
      },
    },
  },
  defaults: {
    flowLogs: { value: false, page: 'https://cloud.google.com/vpc/docs/using-flow-logs' },
    privateServiceAccess: {
      value: false,
      page: 'https://cloud.google.com/vpc/docs/configure-private-google-access',
    },
  },
  prices: 'free',
});

export const vpcFirewall = service({
  id: 'google-firewall',
  name: 'VPC firewall rule',
  provider: 'google',
  kind: 'firewall.rules',
  icon: 'google/firewall',
  formats: {
    terraform: {
      type: 'google_compute_firewall',
      facets: { publicIngress: googleOpenings, accessLogs: present('log_config') },
      links: { inNetwork: 'network', admits: admittedTags },
    },
  },
  defaults: {
    publicIngress: { value: [], page: registry('compute_firewall') },
    accessLogs: { value: false, page: registry('compute_firewall') },
  },
  prices: 'free',
});

export const networkPeering = service({
  id: 'google-network-peering',
  name: 'VPC network peering',
  provider: 'google',
  kind: 'network.peering',
  icon: 'google/vpc',
  formats: {
    terraform: {
      type: 'google_compute_network_peering',
      links: { inNetwork: 'network', routesTo: 'peer_network' },
    },
  },
  prices: 'free',
});

/** A route of the network's own; the way to the internet is there without one. */
export const vpcRoute = service({
  id: 'google-route',
  name: 'VPC route',
  provider: 'google',
  kind: 'route-table',
  icon: 'google/route',
  formats: {
    terraform: {
      type: 'google_compute_route',
      links: {
        inNetwork: 'network',
        attachedTo: 'network',
        routesTo: 'next_hop_instance+next_hop_ilb+next_hop_vpn_tunnel',
      },
    },
  },
  prices: 'free',
});

const policyTypes = (part: string) => ({
  [`google_compute_network_firewall_policy_${part}`]: 'firewall_policy',
  [`google_compute_region_network_firewall_policy_${part}`]: 'firewall_policy',
  [`google_compute_firewall_policy_${part}`]: 'firewall_policy',
});

export const firewallPolicy = service({
  id: 'google-firewall-policy',
  name: 'firewall policy',
  provider: 'google',
  kind: 'firewall.rules',
  icon: 'google/firewall',
  formats: {
    terraform: {
      type: [
        'google_compute_network_firewall_policy',
        'google_compute_region_network_firewall_policy',
        'google_compute_firewall_policy',
      ],
      facets: { publicIngress: policyOpenings },
      attachments: { ...policyTypes('rule'), ...policyTypes('association') },
    },
  },
  defaults: { publicIngress: { value: [], page: registry('compute_network_firewall_policy') } },
  prices: 'free',
});
