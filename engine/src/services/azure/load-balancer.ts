import { textOf } from '../../cost/azure-properties.ts';
import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { firstOf, present } from '../reading.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = azurePage('lb');
const front = 'frontend_ip_configuration[]';

export const loadBalancer = service({
  id: 'azure-load-balancer',
  name: 'Load balancer',
  provider: 'azure',
  kind: 'load-balancer.network',
  icon: 'azure/load-balancer',
  formats: {
    terraform: {
      type: 'azurerm_lb',
      facets: {
        publicEndpoint: present(`${front}.public_ip_address_id+${front}.public_ip_prefix_id`),
        tier: 'sku',
        zones: `${front}.zones|${front}.public_ip_address_id>zones`,
        multiZone: firstOf(
          countAtLeast(`${front}.zones`, 2),
          countAtLeast(`${front}.public_ip_address_id>zones`, 2),
        ),
        healthCheck: present('@azurerm_lb_probe.loadbalancer_id'),
        tags: tags('tags'),
      },
      links: { placedIn: `${front}.subnet_id` },
      attachments: { azurerm_lb_probe: 'loadbalancer_id' },
    },
  },
  defaults: {
    publicEndpoint: { value: false, page },
    tier: { value: 'Standard', page },
    healthCheck: { value: false, page: azurePage('lb_probe') },
    tags: { value: [], page },
  },
  sla: 'azure-load-balancer',
  prices: [
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        textOf(resource, 'sku')?.toLowerCase() === 'basic' ? undefined : 'lb.data_processed',
      label: 'Data processed',
      usage: 'azure-lb-gb',
    }),
  ],
});

export const loadBalancerPool = service({
  id: 'azure-load-balancer-pool',
  name: 'Load balancer backend pool',
  provider: 'azure',
  kind: 'load-balancer.targets',
  icon: 'azure/load-balancer',
  formats: {
    terraform: {
      type: 'azurerm_lb_backend_address_pool',
      links: {
        attachedTo: 'loadbalancer_id',
        forwardsTo: '@azurerm_lb_backend_address_pool_address.ip_address',
      },
      attachments: { azurerm_lb_backend_address_pool_address: 'backend_address_pool_id' },
    },
  },
  prices: 'free',
});

export const loadBalancerRule = service({
  id: 'azure-load-balancer-rule',
  name: 'Load balancing rule',
  provider: 'azure',
  kind: 'load-balancer.listener',
  icon: 'azure/load-balancer',
  formats: {
    terraform: {
      type: ['azurerm_lb_rule', 'azurerm_lb_nat_rule', 'azurerm_lb_nat_pool'],
      links: {
        memberOf: 'loadbalancer_id',
        forwardsTo:
          'backend_address_pool_ids+backend_address_pool_id+@azurerm_network_interface_nat_rule_association.network_interface_id',
      },
      attachments: { azurerm_network_interface_nat_rule_association: 'nat_rule_id' },
    },
  },
  prices: [perHour({ provider: 'azure', dimension: 'lb_rule.rule_usage', label: 'Rule' })],
});

export const loadBalancerOutboundRule = service({
  id: 'azure-load-balancer-outbound-rule',
  name: 'Load balancer outbound rule',
  provider: 'azure',
  kind: 'other',
  icon: 'azure/load-balancer',
  formats: {
    terraform: {
      type: 'azurerm_lb_outbound_rule',
      links: { attachedTo: 'loadbalancer_id+backend_address_pool_id' },
    },
  },
  prices: [perHour({ provider: 'azure', dimension: 'lb_outbound_rule.rule_usage', label: 'Rule' })],
});
