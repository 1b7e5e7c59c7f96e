import { perHour } from '../../cost/per-hour.ts';
import { always } from '../reading.ts';
import { policyTls, redirectsToTls, weakCiphers } from '../readings/google-balancing.ts';
import { whatNamesIt } from '../readings/google-links.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const policies = 'https://cloud.google.com/load-balancing/docs/ssl-policies-concepts';
const rules = ['google_compute_global_forwarding_rule', 'google_compute_forwarding_rule'] as const;
const ofRules = whatNamesIt(rules);
const named = Object.fromEntries(rules.map((rule) => [rule, 'target']));

/** Regional proxies run on instances that are charged by the hour; global ones are paid with their rules. */
const proxyHours = perHour({
  provider: 'google',
  dimension: ({ type }) =>
    type.includes('_region_') ? `${type.replace('google_', '')}.proxy_instance` : undefined,
  label: 'Proxy instance',
});

export const httpProxy = service({
  id: 'google-http-proxy',
  name: 'HTTP proxy',
  provider: 'google',
  kind: 'load-balancer.listener',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      type: ['google_compute_target_http_proxy', 'google_compute_region_target_http_proxy'],
      facets: { tlsRequired: redirectsToTls },
      links: { memberOf: ofRules, forwardsTo: 'url_map' },
      attachments: named,
    },
  },
  prices: [proxyHours],
});

export const httpsProxy = service({
  id: 'google-https-proxy',
  name: 'HTTPS proxy',
  provider: 'google',
  kind: 'load-balancer.listener',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      type: [
        'google_compute_target_https_proxy',
        'google_compute_region_target_https_proxy',
        'google_compute_target_ssl_proxy',
      ],
      facets: {
        tlsRequired: always(true, registry('compute_target_https_proxy')),
        minTlsVersion: policyTls,
        weakCiphersAllowed: weakCiphers('ssl_policy>profile'),
      },
      links: { memberOf: ofRules, forwardsTo: 'url_map+backend_service' },
      attachments: named,
    },
  },
  defaults: {
    minTlsVersion: { value: 1.0, page: policies },
    weakCiphersAllowed: { value: true, page: policies },
  },
  prices: [proxyHours],
});

/** Passes connections on without looking into them. */
export const tcpProxy = service({
  id: 'google-tcp-proxy',
  name: 'TCP or gRPC proxy',
  provider: 'google',
  kind: 'load-balancer.listener',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      type: [
        'google_compute_target_tcp_proxy',
        'google_compute_region_target_tcp_proxy',
        'google_compute_target_grpc_proxy',
      ],
      links: { memberOf: ofRules, forwardsTo: 'backend_service+url_map' },
      attachments: named,
    },
  },
  prices: [proxyHours],
});

/** Which versions and ciphers the proxies that name it accept. */
export const sslPolicy = service({
  id: 'google-ssl-policy',
  name: 'SSL policy',
  provider: 'google',
  kind: 'configuration',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      type: ['google_compute_ssl_policy', 'google_compute_region_ssl_policy'],
      facets: { minTlsVersion: tls('min_tls_version'), weakCiphersAllowed: weakCiphers('profile') },
    },
  },
  defaults: {
    minTlsVersion: { value: 1.0, page: registry('compute_ssl_policy') },
    weakCiphersAllowed: { value: true, page: registry('compute_ssl_policy') },
  },
  prices: 'free',
});

/** Which backend answers which host and path: the branching of a balancer. */
export const urlMap = service({
  id: 'google-url-map',
  name: 'URL map',
  provider: 'google',
  kind: 'load-balancer.targets',
  icon: 'google/load-balancing',
  formats: {
    terraform: {
      type: ['google_compute_url_map', 'google_compute_region_url_map'],
      links: { forwardsTo: 'default_service+default_route_action+path_matcher' },
    },
  },
  prices: 'free',
});

export const googleCertificate = service({
  id: 'google-certificate',
  name: 'SSL certificate',
  provider: 'google',
  kind: 'certificate',
  icon: 'google/certificate-manager',
  formats: {
    terraform: {
      type: [
        'google_compute_managed_ssl_certificate',
        'google_compute_ssl_certificate',
        'google_compute_region_ssl_certificate',
        'google_certificate_manager_certificate',
        'google_certificate_manager_certificate_map',
        'google_certificate_manager_certificate_map_entry',
        'google_certificate_manager_dns_authorization',
      ],
    },
  },
  prices: 'free',
});
