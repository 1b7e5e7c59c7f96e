import { present } from '../reading.ts';
import { toWhatNamesIt } from '../readings/attached-links.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { service } from '../service.ts';

const page = azurePage('network_interface');
const machines = [
  'azurerm_linux_virtual_machine',
  'azurerm_windows_virtual_machine',
  'azurerm_virtual_machine',
] as const;

/** A card of a machine: it holds the address and the subnet, and its rules are the machine's. */
export const networkInterface = service({
  id: 'azure-network-interface',
  name: 'Network interface',
  provider: 'azure',
  kind: 'network.interface',
  icon: 'azure/network-interface',
  formats: {
    terraform: {
      type: 'azurerm_network_interface',
      facets: {
        ipForwarding: 'ip_forwarding_enabled|enable_ip_forwarding',
        publicEndpoint: present('ip_configuration[].public_ip_address_id'),
      },
      links: {
        attachedTo: toWhatNamesIt('virtual_machine_id', ...machines),
        placedIn: 'ip_configuration[].subnet_id',
        guardedBy:
          '@azurerm_network_interface_security_group_association.network_security_group_id+network_security_group_id',
        memberOf:
          '@azurerm_network_interface_backend_address_pool_association.backend_address_pool_id',
      },
      attachments: {
        azurerm_network_interface_security_group_association: 'network_interface_id',
        azurerm_network_interface_backend_address_pool_association: 'network_interface_id',
        azurerm_network_interface_nat_rule_association: 'network_interface_id',
        azurerm_network_interface_application_gateway_backend_address_pool_association:
          'network_interface_id',
        azurerm_network_interface_application_security_group_association: 'network_interface_id',
        ...Object.fromEntries(machines.map((type) => [type, 'network_interface_ids'])),
      },
    },
  },
  defaults: { ipForwarding: { value: false, page }, publicEndpoint: { value: false, page } },
  prices: 'free',
});
