import { service } from '../service.ts';

/** What a service registers is charged by the instance, and that price is not in the tables. */
export const serviceDiscovery = service({
  id: 'aws-service-discovery',
  name: 'Cloud Map service',
  provider: 'aws',
  kind: 'service-discovery',
  icon: 'aws/cloud-map',
  formats: {
    terraform: {
      type: 'aws_service_discovery_service',
      links: { memberOf: 'dns_config.namespace_id|namespace_id' },
    },
    cloudformation: {
      type: 'AWS::ServiceDiscovery::Service',
      links: { memberOf: 'DnsConfig.NamespaceId|NamespaceId' },
    },
  },
});

/** The domain in which services are found. */
export const serviceDiscoveryNamespace = service({
  id: 'aws-service-discovery-namespace',
  name: 'Cloud Map namespace',
  provider: 'aws',
  kind: 'dns.zone',
  icon: 'aws/cloud-map',
  formats: {
    terraform: {
      type: [
        'aws_service_discovery_private_dns_namespace',
        'aws_service_discovery_public_dns_namespace',
        'aws_service_discovery_http_namespace',
      ],
      links: { inNetwork: 'vpc' },
    },
    cloudformation: {
      type: [
        'AWS::ServiceDiscovery::PrivateDnsNamespace',
        'AWS::ServiceDiscovery::PublicDnsNamespace',
        'AWS::ServiceDiscovery::HttpNamespace',
      ],
      links: { inNetwork: 'Vpc' },
    },
  },
});
