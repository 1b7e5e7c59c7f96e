import { natHours } from '../../cost/google-nat.ts';
import { perUse } from '../../cost/per-use.ts';
import { present } from '../reading.ts';
import { textAt, within } from '../readings/within.ts';
import type { LinkReading } from '../service.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const nat = 'google_compute_router_nat';

/** Gateways that serve every subnet of the router's network, not a list of them. */
const forAllSubnets: LinkReading = (context) =>
  (context.attachments.get(nat) ?? [])
    .filter((one) =>
      textAt(within(context, one.properties, one.at), 'source_subnetwork_ip_ranges_to_nat')
        ?.toUpperCase()
        .startsWith('ALL_SUBNETWORKS'),
    )
    .map(({ address, at }) => ({ to: address, at }));

export const cloudRouter = service({
  id: 'google-router',
  name: 'Cloud Router',
  provider: 'google',
  kind: 'route-table',
  icon: 'google/router',
  formats: {
    terraform: {
      type: 'google_compute_router',
      links: { inNetwork: 'network', attachedTo: 'network', routesTo: forAllSubnets },
      attachments: {
        [nat]: 'router',
        google_compute_router_interface: 'router',
        google_compute_router_peer: 'router',
      },
    },
  },
  prices: 'free',
});

export const cloudNat = service({
  id: 'google-nat',
  name: 'Cloud NAT gateway',
  provider: 'google',
  kind: 'gateway.nat',
  icon: 'google/nat',
  formats: {
    terraform: {
      type: nat,
      facets: { accessLogs: present('log_config') },
      links: { inNetwork: 'router>network', memberOf: 'router' },
    },
  },
  defaults: { accessLogs: { value: false, page: registry('compute_router_nat') } },
  sla: 'google-cloud-nat',
  prices: [
    natHours,
    perUse({
      provider: 'google',
      dimension: 'nat.gb_processed',
      label: 'Traffic processed',
      usage: 'google-nat-gb',
    }),
  ],
});
