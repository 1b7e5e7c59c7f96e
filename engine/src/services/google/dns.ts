import { chargedBy } from '../../cost/charged-by.ts';
import { equals } from '../reading.ts';
import { unlessText } from '../readings/applicable.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('dns_managed_zone');

export const dnsZone = service({
  id: 'google-dns-zone',
  name: 'Cloud DNS zone',
  provider: 'google',
  kind: 'dns.zone',
  icon: 'google/dns',
  formats: {
    terraform: {
      type: 'google_dns_managed_zone',
      label: 'dns_name',
      facets: {
        dnssec: unlessText(
          'visibility',
          ['private'],
          equals('dnssec_config.state', 'on', 'transfer'),
        ),
        accessLogs: 'cloud_logging_config.enable_logging',
        tags: tags('labels'),
      },
      links: { inNetwork: 'private_visibility_config.networks[].network_url' },
    },
  },
  defaults: {
    dnssec: { value: false, page: 'https://cloud.google.com/dns/docs/dnssec' },
    accessLogs: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'google-cloud-dns',
  prices: [chargedBy('the zone and a million queries')],
});

export const dnsRecord = service({
  id: 'google-dns-record',
  name: 'Cloud DNS record',
  provider: 'google',
  kind: 'dns.record',
  icon: 'google/dns',
  formats: {
    terraform: {
      type: 'google_dns_record_set',
      label: 'name',
      links: { forwardsTo: 'rrdatas+routing_policy', memberOf: 'managed_zone' },
    },
  },
  sla: 'google-cloud-dns',
  prices: 'free',
});
