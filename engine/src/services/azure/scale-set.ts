import { azureDisks } from '../../cost/azure-disks.ts';
import { azureMachineHours } from '../../cost/azure-machines.ts';
import { textOf } from '../../cost/azure-properties.ts';
import { always, mapped, negated, present } from '../reading.ts';
import { anyAttached } from '../readings/attached.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { architectureByAzureSize, previousAzureSize } from '../readings/azure-sizes.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { type FormatBlock, service } from '../service.ts';

const page = azurePage('linux_virtual_machine_scale_set');
const scaling = '@azurerm_monitor_autoscale_setting.profile[].capacity';

type Bought = 'on-demand' | 'spot' | 'reserved';

const facets: NonNullable<FormatBlock['facets']> = {
  containsCredentials: credentials('custom_data+user_data'),
  hasIdentity: present('identity.type'),
  secureBoot: 'secure_boot_enabled',
  encryptedAtRest: always(true, azureDocs('virtual-machines/disk-encryption')),
  publicEndpoint: present('network_interface[].ip_configuration[].public_ip_address'),
  instances: 'instances',
  minInstances: `${scaling}.minimum`,
  maxInstances: `${scaling}.maximum`,
  instanceSize: 'sku',
  architecture: architectureByAzureSize('sku'),
  previousGeneration: previousAzureSize('sku'),
  purchaseOption: mapped<Bought>('priority', { Spot: 'spot', Regular: 'on-demand' }),
  autoScaling: anyAttached('azurerm_monitor_autoscale_setting'),
  multiZone: countAtLeast('zones', 2),
  zones: 'zones',
  autoRepair: 'automatic_instance_repair.enabled',
  healthCheck: present('health_probe_id+extension[].type+automatic_instance_repair.enabled'),
  storageType: 'os_disk.storage_account_type',
  tags: tags('tags'),
};

const card = 'network_interface[].ip_configuration[]';
const links: NonNullable<FormatBlock['links']> = {
  placedIn: `${card}.subnet_id`,
  guardedBy: 'network_interface[].network_security_group_id',
  memberOf: `${card}.load_balancer_backend_address_pool_ids`,
  runsAs: 'identity.identity_ids',
  encryptedWith: 'os_disk.disk_encryption_set_id',
};

const attachments = {
  azurerm_monitor_autoscale_setting: 'target_resource_id',
  azurerm_virtual_machine_scale_set_extension: 'virtual_machine_scale_set_id',
};

const defaults = {
  sharedCredentialsAccepted: { value: false, page },
  sshKeyLogin: { value: false, page },
  containsCredentials: { value: false, page },
  hasIdentity: { value: false, page },
  secureBoot: { value: false, page },
  publicEndpoint: { value: false, page },
  instances: { value: 0, page },
  purchaseOption: { value: 'on-demand', page },
  autoScaling: { value: false, page: azurePage('monitor_autoscale_setting') },
  multiZone: { value: false, page },
  zones: { value: [], page },
  autoRepair: { value: false, page },
  healthCheck: { value: false, page },
  tags: { value: [], page },
} as const;

export const linuxScaleSet = service({
  id: 'azure-linux-scale-set',
  name: 'Linux scale set',
  provider: 'azure',
  kind: 'compute.vm-group',
  icon: 'azure/scale-set',
  formats: {
    terraform: {
      type: 'azurerm_linux_virtual_machine_scale_set',
      facets: {
        ...facets,
        sharedCredentialsAccepted: negated('disable_password_authentication'),
        sshKeyLogin: present('admin_ssh_key.public_key'),
      },
      links,
      attachments,
    },
  },
  defaults,
  sla: 'azure-virtual-machine-scale-sets',
  prices: [azureMachineHours({ count: 'instances' }), azureDisks('instances')],
});

export const windowsScaleSet = service({
  id: 'azure-windows-scale-set',
  name: 'Windows scale set',
  provider: 'azure',
  kind: 'compute.vm-group',
  icon: 'azure/scale-set',
  formats: {
    terraform: {
      type: 'azurerm_windows_virtual_machine_scale_set',
      facets,
      links,
      attachments,
    },
  },
  defaults,
  sla: 'azure-virtual-machine-scale-sets',
  prices: [
    azureMachineHours({
      count: 'instances',
      windows: (resource) => !/^windows_/i.test(textOf(resource, 'license_type') ?? ''),
    }),
    azureDisks('instances'),
  ],
});

/** Scale sets of the older type, and those whose machines are each a resource. */
export const otherScaleSet = service({
  id: 'azure-scale-set',
  name: 'Scale set',
  provider: 'azure',
  kind: 'compute.vm-group',
  icon: 'azure/scale-set',
  formats: {
    terraform: {
      type: ['azurerm_virtual_machine_scale_set', 'azurerm_orchestrated_virtual_machine_scale_set'],
      facets: {
        sharedCredentialsAccepted: negated(
          'os_profile_linux_config.disable_password_authentication|os_profile.linux_configuration.disable_password_authentication',
        ),
        containsCredentials: credentials('os_profile.custom_data+user_data_base64'),
        hasIdentity: present('identity.type'),
        encryptedAtRest: always(true, azureDocs('virtual-machines/disk-encryption')),
        instances: 'sku.capacity|instances',
        minInstances: `${scaling}.minimum`,
        maxInstances: `${scaling}.maximum`,
        instanceSize: 'sku.name|sku_name',
        previousGeneration: previousAzureSize('sku.name|sku_name'),
        autoScaling: anyAttached('azurerm_monitor_autoscale_setting'),
        multiZone: countAtLeast('zones', 2),
        zones: 'zones',
        healthCheck: present('health_probe_id+extension[].type'),
        tags: tags('tags'),
      },
      links: {
        placedIn: `network_profile[].ip_configuration[].subnet_id+${card}.subnet_id`,
        guardedBy:
          'network_profile[].network_security_group_id+network_interface[].network_security_group_id',
        memberOf: `network_profile[].ip_configuration[].load_balancer_backend_address_pool_ids+${card}.load_balancer_backend_address_pool_ids`,
        runsAs: 'identity.identity_ids',
      },
      attachments,
    },
  },
  defaults,
  sla: 'azure-virtual-machine-scale-sets',
  prices: [azureMachineHours({ count: 'instances' }), azureDisks('instances')],
});
