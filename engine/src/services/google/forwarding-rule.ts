import { chargedBy } from '../../cost/charged-by.ts';
import type { PriceDimension } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import type { Declaration } from '../../formats/declaration.ts';
import { referencesIn } from '../../source/value.ts';
import { always } from '../reading.ts';
import { notInternal } from '../readings/google-balancing.ts';
import { tags } from '../readings/tags.ts';
import { select } from '../select.ts';
import type { LinkReading } from '../service.ts';
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

/** What a rule leads to; its proxies are its listeners, which say so themselves. */
const targets: LinkReading = (context) =>
  select(context, 'target+backend_service').flatMap(({ value }) =>
    (value ? [...referencesIn(value)] : []).filter(
      ({ to }) => !/_target_[a-z]+_proxy$/.test(context.find(to)?.type ?? ''),
    ),
  );

/** Global rules have one price; those of a region have its own. */
const oneWorld = (dimension: PriceDimension): PriceDimension => {
  const everywhere = sameEverywhere('us-central1', dimension);
  return (resource, prices) =>
    (resource.type.includes('_global_') ? everywhere : dimension)(resource, prices);
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
        forwardsTo: targets,
        placedIn: 'subnetwork',
        inNetwork: 'network',
      },
    },
  },
  defaults: { publicEndpoint: { value: true, page }, tags: { value: [], page } },
  sla: 'google-cloud-load-balancing',
  prices: [
    oneWorld(
      perHour({
        provider: 'google',
        dimension: ({ type }) => `${type.replace('google_', '')}.forwarding_rules`,
        label: 'Forwarding rule',
      }),
    ),
    oneWorld(
      perUse({
        provider: 'google',
        dimension: ({ type }) => `${type.replace('google_', '')}.ingress_data`,
        label: 'Traffic in',
        usage: 'google-balancer-gb',
      }),
    ),
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
  prices: [chargedBy('the hours of the endpoint and its traffic')],
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
