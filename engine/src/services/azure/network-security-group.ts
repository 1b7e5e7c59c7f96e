import { admittedSubnets } from '../readings/azure-admitted.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { openPorts } from '../readings/open-ports.ts';
import { tags } from '../readings/tags.ts';
import { numberAt, textAt } from '../readings/within.ts';
import type { ReadContext } from '../select.ts';
import { service } from '../service.ts';

const page = azurePage('network_security_group');
const word = (context: ReadContext, path: string): string | undefined =>
  textAt(context, path)?.toLowerCase();

const rule = {
  protocol: 'protocol',
  ports: 'destination_port_range+destination_port_ranges',
  sources: 'source_address_prefix+source_address_prefixes',
  admits: (context: ReadContext) =>
    word(context, 'direction') !== 'outbound' && word(context, 'access') !== 'deny',
  refuses: (context: ReadContext) =>
    word(context, 'direction') !== 'outbound' && word(context, 'access') === 'deny',
  order: (context: ReadContext) => numberAt(context, 'priority') ?? 0,
};

/** Rules are read by their priority: a refusal before an opening takes its ports away. */
export const networkSecurityGroup = service({
  id: 'azure-network-security-group',
  name: 'Network security group',
  provider: 'azure',
  kind: 'firewall.rules',
  icon: 'azure/network-security-group',
  formats: {
    terraform: {
      type: 'azurerm_network_security_group',
      facets: {
        publicIngress: openPorts(
          { rules: 'security_rule[]', ...rule },
          { rules: '@azurerm_network_security_rule', ...rule },
        ),
        flowLogs: '@azurerm_network_watcher_flow_log.enabled',
        tags: tags('tags'),
      },
      links: {
        admits: admittedSubnets('security_rule[]', '@azurerm_network_security_rule'),
      },
      attachments: {
        azurerm_network_security_rule: 'network_security_group_name',
        azurerm_subnet_network_security_group_association: 'network_security_group_id',
        azurerm_network_interface_security_group_association: 'network_security_group_id',
        azurerm_network_watcher_flow_log: 'network_security_group_id|target_resource_id',
      },
    },
  },
  defaults: {
    publicIngress: {
      value: [],
      page: azureDocs('virtual-network/network-security-groups-overview'),
    },
    flowLogs: { value: false, page: azurePage('network_watcher_flow_log') },
    tags: { value: [], page },
  },
  prices: 'free',
});
