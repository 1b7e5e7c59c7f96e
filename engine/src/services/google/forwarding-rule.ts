import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import type { Declaration } from '../../formats/declaration.ts';
import { referencesIn } from '../../source/value.ts';
import { always } from '../reading.ts';
import { notInternal } from '../readings/google-balancing.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('compute_forwarding_rule');
const regional = 'https://cloud.google.com/load-balancing/docs/load-balancing-overview';
const types = ['google_compute_forwarding_rule', 'google_compute_global_forwarding_rule'];

/** Whether a rule leads to a service of somebody else's or Google's own, at an address inside the network. */
const isPrivateConnect = ({ properties }: Declaration): boolean => {
  const target = properties.entries.get('target');
  if (!target) return false;
  if (target.kind === 'scalar')
    return /^(all-apis|vpc-sc)$|\/serviceAttachments\//.test(String(target.value));
  return [...referencesIn(target)].some(({ to }) =>
    to.includes('google_compute_service_attachment.'),
  );
};

/** Where a balancer takes traffic in: an address and ports. What it leads to shares the load. */
export const forwardingRule = service({
  id: 'google-forwarding-rule',
  name: 'forwarding rule',
  provider: 'google',
  kind: 'load-balancer.network',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      type: types,
      when: (resource) => !isPrivateConnect(resource),
      facets: {
        publicEndpoint: notInternal('load_balancing_scheme'),
        multiZone: always(true, regional),
        tags: tags('labels'),
      },
      links: {
        forwardsTo: 'target+backend_service',
        placedIn: 'subnetwork',
        inNetwork: 'network',
      },
    },
  },
  defaults: { publicEndpoint: { value: true, page }, tags: { value: [], page } },
  sla: 'google-cloud-load-balancing',
  prices: [
    perHour({
      provider: 'google',
      dimension: ({ type }) => `${type.replace('google_', '')}.forwarding_rules`,
      label: 'Forwarding rule',
    }),
    perUse({
      provider: 'google',
      dimension: ({ type }) => `${type.replace('google_', '')}.ingress_data`,
      label: 'Traffic in',
      usage: 'google-balancer-gb',
    }),
  ],
});

export const privateServiceConnect = service({
  id: 'google-private-service-connect',
  name: 'Private Service Connect endpoint',
  provider: 'google',
  kind: 'endpoint.private',
  icon: 'google/private-service-connect',
  formats: {
    terraform: {
      type: types,
      when: isPrivateConnect,
      facets: { tags: tags('labels') },
      links: { inNetwork: 'network', placedIn: 'subnetwork', forwardsTo: 'target' },
    },
  },
  defaults: { tags: { value: [], page } },
  prices: [
    perHour({
      provider: 'google',
      dimension: 'compute_forwarding_rule.private_service_connect',
      label: 'Endpoint',
    }),
  ],
});

/** The far end of Private Service Connect: what one's own balancer offers to other networks. */
export const serviceAttachment = service({
  id: 'google-service-attachment',
  name: 'service attachment',
  provider: 'google',
  kind: 'endpoint.private',
  icon: 'google/private-service-connect',
  formats: {
    terraform: {
      type: 'google_compute_service_attachment',
      links: { placedIn: 'nat_subnets', forwardsTo: 'target_service' },
    },
  },
  prices: 'free',
});
