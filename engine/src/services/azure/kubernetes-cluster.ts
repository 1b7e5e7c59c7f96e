import { azureMachineHours } from '../../cost/azure-machines.ts';
import { textOf } from '../../cost/azure-properties.ts';
import type { PriceDimension } from '../../cost/dimension.ts';
import { absent, equals, mapped, negated, notEquals, number, present } from '../reading.ts';
import { whereWritten } from '../readings/applicable.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { architectureByAzureSize, previousAzureSize } from '../readings/azure-sizes.ts';
import { tags } from '../readings/tags.ts';
import { either } from '../readings/words.ts';
import { service } from '../service.ts';

const page = azurePage('kubernetes_cluster');
const poolPage = azurePage('kubernetes_cluster_node_pool');
const pool = 'default_node_pool';

/** The control plane's promise of availability is charged by the hour in all tiers but the free one. */
const controlPlane: PriceDimension = (resource) => {
  const tier = textOf(resource, 'sku_tier')?.toLowerCase() ?? 'free';
  return tier === 'free'
    ? []
    : { label: 'Control plane', notPriced: `the price tables have no row for the ${tier} tier` };
};

export const kubernetesCluster = service({
  id: 'azure-kubernetes-cluster',
  name: 'AKS cluster',
  provider: 'azure',
  kind: 'cluster.kubernetes',
  icon: 'azure/aks',
  formats: {
    terraform: {
      type: 'azurerm_kubernetes_cluster',
      facets: {
        publicEndpoint: negated('private_cluster_enabled'),
        admitsAnyNetwork: absent(
          'api_server_access_profile.authorized_ip_ranges+api_server_authorized_ip_ranges',
        ),
        privateNodes: negated(`${pool}.node_public_ip_enabled|${pool}.enable_node_public_ip`),
        roleBasedAccess: 'role_based_access_control_enabled|role_based_access_control.enabled',
        networkPolicy: present('network_profile.network_policy'),
        logsExported: either(
          present('oms_agent.log_analytics_workspace_id+addon_profile.oms_agent.enabled'),
          diagnosticLogs,
        ),
        automaticUpgrades: notEquals(
          'automatic_upgrade_channel|automatic_channel_upgrade',
          'none',
          '',
        ),
        productionTier: equals('sku_tier', 'Standard', 'Premium', 'Paid'),
        tier: 'sku_tier',
        sharedCredentialsAccepted: negated('local_account_disabled'),
        secretsEncrypted: present('key_management_service.key_vault_key_id'),
        hasIdentity: present('identity.type'),
        multiZone: countAtLeast(`${pool}.zones|${pool}.availability_zones`, 2),
        zones: `${pool}.zones|${pool}.availability_zones`,
        instances: `${pool}.node_count|${pool}.min_count`,
        minInstances: whereWritten(`${pool}.min_count`, number(`${pool}.min_count`)),
        maxInstances: `${pool}.max_count`,
        instanceSize: `${pool}.vm_size`,
        previousGeneration: previousAzureSize(`${pool}.vm_size`),
        autoScaling: `${pool}.auto_scaling_enabled|${pool}.enable_auto_scaling`,
        engineVersion: 'kubernetes_version',
        tags: tags('tags'),
      },
      links: {
        placedIn: `${pool}.vnet_subnet_id`,
        runsAs: 'identity.identity_ids|kubelet_identity.user_assigned_identity_id',
        logsTo: `oms_agent.log_analytics_workspace_id+${diagnosedTo}`,
        encryptedWith: 'disk_encryption_set_id+key_management_service.key_vault_key_id',
      },
      attachments: diagnosed,
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: { value: true, page },
    privateNodes: { value: true, page },
    roleBasedAccess: { value: true, page },
    networkPolicy: { value: false, page },
    logsExported: { value: false, page },
    automaticUpgrades: { value: false, page },
    productionTier: { value: false, page },
    tier: { value: 'Free', page },
    sharedCredentialsAccepted: { value: true, page },
    secretsEncrypted: { value: false, page: azureDocs('aks/use-kms-etcd-encryption') },
    hasIdentity: { value: false, page },
    multiZone: { value: false, page },
    zones: { value: [], page },
    autoScaling: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'azure-aks',
  prices: [azureMachineHours({ label: 'Node hours', count: 'instances' }), controlPlane],
});

type Bought = 'on-demand' | 'spot' | 'reserved';

export const kubernetesNodePool = service({
  id: 'azure-kubernetes-node-pool',
  name: 'AKS node pool',
  provider: 'azure',
  kind: 'cluster.node-pool',
  icon: 'azure/aks',
  formats: {
    terraform: {
      type: 'azurerm_kubernetes_cluster_node_pool',
      facets: {
        instanceSize: 'vm_size',
        architecture: architectureByAzureSize('vm_size'),
        previousGeneration: previousAzureSize('vm_size'),
        instances: 'node_count|min_count',
        minInstances: whereWritten('min_count', number('min_count')),
        maxInstances: 'max_count',
        autoScaling: 'auto_scaling_enabled|enable_auto_scaling',
        purchaseOption: mapped<Bought>('priority', { Spot: 'spot', Regular: 'on-demand' }),
        privateNodes: negated('node_public_ip_enabled|enable_node_public_ip'),
        multiZone: countAtLeast('zones|availability_zones', 2),
        zones: 'zones|availability_zones',
        tags: tags('tags'),
      },
      links: {
        placedIn: 'vnet_subnet_id|kubernetes_cluster_id>default_node_pool.vnet_subnet_id',
        memberOf: 'kubernetes_cluster_id',
      },
    },
  },
  defaults: {
    autoScaling: { value: false, page: poolPage },
    purchaseOption: { value: 'on-demand', page: poolPage },
    privateNodes: { value: true, page: poolPage },
    multiZone: { value: false, page: poolPage },
    zones: { value: [], page: poolPage },
    tags: { value: [], page: poolPage },
  },
  sla: 'azure-aks',
  prices: [
    azureMachineHours({
      label: 'Node hours',
      count: 'instances',
      windows: (resource) => textOf(resource, 'os_type')?.toLowerCase() === 'windows',
    }),
  ],
});
