import { chargedBy } from '../../cost/charged-by.ts';
import { perUse } from '../../cost/per-use.ts';
import type { Declaration } from '../../formats/declaration.ts';
import { always, present } from '../reading.ts';
import { checksBackends, notInternal } from '../readings/google-balancing.ts';
import { whatNamesIt } from '../readings/google-links.ts';
import type { Defaults, FormatBlock } from '../service.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('compute_backend_service');
const regional = 'https://cloud.google.com/load-balancing/docs/load-balancing-overview';
const types = ['google_compute_backend_service', 'google_compute_region_backend_service'];

/** Whether it passes on connections as they are; `HTTP` unless something else is written. */
const isPassthrough = ({ properties }: Declaration): boolean => {
  const protocol = properties.entries.get('protocol');
  return (
    protocol?.kind === 'scalar' &&
    ['TCP', 'UDP', 'SSL', 'UNSPECIFIED'].includes(String(protocol.value).toUpperCase())
  );
};

const shared: FormatBlock = {
  type: types,
  facets: {
    accessLogs: 'log_config.enable',
    publicEndpoint: notInternal('load_balancing_scheme'),
    healthCheck: checksBackends,
    timeoutSeconds: 'timeout_sec',
    multiZone: always(true, regional),
  },
  links: { forwardsTo: 'backend[].group', inNetwork: 'network' },
};

const defaults: Defaults = {
  accessLogs: { value: false, page },
  publicEndpoint: { value: true, page },
  healthCheck: { value: false, page },
  timeoutSeconds: { value: 30, page },
};

/** What an HTTP balancer shares its requests among; its front is the forwarding rule. */
export const backendService = service({
  id: 'google-backend-service',
  name: 'backend service',
  provider: 'google',
  kind: 'load-balancer.application',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      ...shared,
      when: (resource) => !isPassthrough(resource),
      facets: {
        ...shared.facets,
        wafProtected: present('security_policy'),
        caching: 'enable_cdn',
      },
      attachments: { google_compute_backend_service_signed_url_key: 'backend_service' },
    },
  },
  defaults: {
    ...defaults,
    wafProtected: { value: false, page },
    caching: { value: false, page },
  },
  sla: 'google-cloud-load-balancing',
  prices: 'free',
});

/** What a network balancer shares its connections among. */
export const networkBackendService = service({
  id: 'google-network-backend-service',
  name: 'network backend service',
  provider: 'google',
  kind: 'load-balancer.network',
  icon: 'google/load-balancing',
  formats: { terraform: { ...shared, when: isPassthrough } },
  defaults,
  sla: 'google-cloud-load-balancing',
  prices: 'free',
});

/** Machines behind a forwarding rule of the older kind of network balancer. */
export const targetPool = service({
  id: 'google-target-pool',
  name: 'target pool',
  provider: 'google',
  kind: 'load-balancer.targets',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      type: ['google_compute_target_pool', 'google_compute_target_instance'],
      facets: { healthCheck: present('health_checks') },
      links: { forwardsTo: 'instances+instance' },
    },
  },
  defaults: { healthCheck: { value: false, page: registry('compute_target_pool') } },
  prices: 'free',
});

/** Endpoints behind a backend service: serverless services, pods, addresses. */
export const endpointGroup = service({
  id: 'google-endpoint-group',
  name: 'network endpoint group',
  provider: 'google',
  kind: 'load-balancer.targets',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      type: [
        'google_compute_network_endpoint_group',
        'google_compute_region_network_endpoint_group',
        'google_compute_global_network_endpoint_group',
      ],
      links: {
        inNetwork: 'network',
        placedIn: 'subnetwork',
        forwardsTo:
          'cloud_run.service+cloud_function.function+app_engine.service+psc_target_service+@google_compute_network_endpoint.instance+@google_compute_network_endpoints.network_endpoints[].instance',
      },
      attachments: {
        google_compute_network_endpoint: 'network_endpoint_group',
        google_compute_network_endpoints: 'network_endpoint_group',
        google_compute_global_network_endpoint: 'global_network_endpoint_group',
        google_compute_region_network_endpoint: 'region_network_endpoint_group',
      },
    },
  },
  prices: 'free',
});

/** Serves a bucket through the balancer, with copies at the edge when that is switched on. */
export const backendBucket = service({
  id: 'google-backend-bucket',
  name: 'backend bucket',
  provider: 'google',
  kind: 'cdn',
  icon: 'google/cloud-cdn',
  formats: {
    terraform: {
      type: 'google_compute_backend_bucket',
      facets: { caching: 'enable_cdn' },
      links: { forwardsTo: 'bucket_name' },
    },
  },
  defaults: { caching: { value: false, page: registry('compute_backend_bucket') } },
  sla: 'google-cloud-cdn',
  prices: [
    perUse({
      provider: 'google',
      dimension: 'egress.internet.worldwide.gb',
      label: 'Traffic to users',
      usage: 'google-balancer-gb',
    }),
  ],
});

/** Whether what a balancer sends traffic to still answers. */
export const healthCheck = service({
  id: 'google-health-check',
  name: 'health check',
  provider: 'google',
  kind: 'configuration',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      type: [
        'google_compute_health_check',
        'google_compute_region_health_check',
        'google_compute_http_health_check',
        'google_compute_https_health_check',
      ],
    },
  },
  prices: 'free',
});

/** Cloud Armor's rules for requests. */
export const cloudArmor = service({
  id: 'google-cloud-armor',
  name: 'Cloud Armor policy',
  provider: 'google',
  kind: 'waf',
  icon: 'google/cloud-armor',
  formats: {
    terraform: {
      type: ['google_compute_security_policy', 'google_compute_region_security_policy'],
      links: { attachedTo: whatNamesIt(types) },
      attachments: Object.fromEntries(types.map((type) => [type, 'security_policy'])),
    },
  },
  sla: 'google-cloud-armor',
  prices: [chargedBy('the policy, its rules and a million requests')],
});
