import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { subnetCount } from '../../cost/placements.ts';
import { present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/networkfirewall_firewall';

export const networkFirewall = service({
  id: 'aws-network-firewall',
  name: 'Network Firewall',
  provider: 'aws',
  kind: 'firewall.managed',
  icon: 'aws/network-firewall',
  formats: {
    terraform: {
      type: 'aws_networkfirewall_firewall',
      facets: {
        deletionProtection: 'delete_protection',
        logsExported: present('@aws_networkfirewall_logging_configuration.logging_configuration'),
        tags: tags('tags'),
      },
      links: {
        inNetwork: 'vpc_id',
        placedIn: 'subnet_mapping[].subnet_id',
        encryptedWith: 'encryption_configuration.key_id',
      },
      attachments: { aws_networkfirewall_logging_configuration: 'firewall_arn' },
    },
    cloudformation: {
      type: 'AWS::NetworkFirewall::Firewall',
      facets: {
        deletionProtection: 'DeleteProtection',
        logsExported: present('@AWS::NetworkFirewall::LoggingConfiguration.LoggingConfiguration'),
        tags: tags('Tags'),
      },
      links: { inNetwork: 'VpcId', placedIn: 'SubnetMappings[].SubnetId' },
      attachments: { 'AWS::NetworkFirewall::LoggingConfiguration': 'FirewallArn' },
    },
  },
  defaults: {
    deletionProtection: { value: false, page },
    logsExported: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-network-firewall',
  prices: [
    perHour({
      provider: 'aws',
      dimension: 'networkfirewall_firewall.network_firewall_endpoint',
      label: 'Endpoint hours, in each zone',
      count: subnetCount('subnet_mapping', 'SubnetMappings'),
    }),
    perUse({
      provider: 'aws',
      dimension: 'networkfirewall_firewall.data_processed',
      label: 'Traffic processed',
      usage: 'aws-firewall-gb',
    }),
  ],
});
