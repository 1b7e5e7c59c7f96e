import { azureDisks } from '../../cost/azure-disks.ts';
import { azureMachineHours } from '../../cost/azure-machines.ts';
import { blocksOf, textOf } from '../../cost/azure-properties.ts';
import { always, mapped, negated, present } from '../reading.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { architectureByAzureSize, previousAzureSize } from '../readings/azure-sizes.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { type FormatBlock, service } from '../service.ts';

const page = azurePage('linux_virtual_machine');
const windowsPage = azurePage('windows_virtual_machine');
const oldPage = azurePage('virtual_machine');
const disks = azureDocs('virtual-machines/disk-encryption');
const cards = azurePage('network_interface');

type Bought = 'on-demand' | 'spot' | 'reserved';
const priority = mapped<Bought>('priority', { Spot: 'spot', Regular: 'on-demand' });

const newer: NonNullable<FormatBlock['facets']> = {
  containsCredentials: credentials('custom_data+user_data'),
  hasIdentity: present('identity.type'),
  secureBoot: 'secure_boot_enabled',
  encryptedAtRest: always(true, disks),
  publicEndpoint: present('network_interface_ids>ip_configuration[].public_ip_address_id'),
  ipForwarding: present(
    'network_interface_ids>ip_forwarding_enabled+network_interface_ids>enable_ip_forwarding',
  ),
  instanceSize: 'size',
  architecture: architectureByAzureSize('size'),
  previousGeneration: previousAzureSize('size'),
  purchaseOption: priority,
  zones: 'zone',
  storageType: 'os_disk.storage_account_type',
  storageSizeGb: 'os_disk.disk_size_gb',
  tags: tags('tags'),
};

const links: NonNullable<FormatBlock['links']> = {
  placedIn: 'network_interface_ids>ip_configuration[].subnet_id',
  runsAs: 'identity.identity_ids',
  encryptedWith: 'os_disk.disk_encryption_set_id',
};

const defaults = {
  sharedCredentialsAccepted: { value: false, page },
  sshKeyLogin: { value: false, page },
  containsCredentials: { value: false, page },
  hasIdentity: { value: false, page },
  secureBoot: { value: false, page },
  publicEndpoint: { value: false, page: cards },
  ipForwarding: { value: false, page: cards },
  purchaseOption: { value: 'on-demand', page },
  tags: { value: [], page },
} as const;

export const linuxVirtualMachine = service({
  id: 'azure-linux-virtual-machine',
  name: 'Linux virtual machine',
  provider: 'azure',
  kind: 'compute.vm',
  icon: 'azure/virtual-machine',
  formats: {
    terraform: {
      type: 'azurerm_linux_virtual_machine',
      facets: {
        ...newer,
        sharedCredentialsAccepted: negated('disable_password_authentication'),
        sshKeyLogin: present('admin_ssh_key.public_key'),
      },
      links,
    },
  },
  defaults,
  sla: 'azure-virtual-machines',
  prices: [azureMachineHours(), azureDisks()],
});

export const windowsVirtualMachine = service({
  id: 'azure-windows-virtual-machine',
  name: 'Windows virtual machine',
  provider: 'azure',
  kind: 'compute.vm',
  icon: 'azure/virtual-machine',
  formats: {
    terraform: { type: 'azurerm_windows_virtual_machine', facets: newer, links },
  },
  defaults: { ...defaults, secureBoot: { value: false, page: windowsPage } },
  sla: 'azure-virtual-machines',
  prices: [
    azureMachineHours({
      windows: (resource) => !/^windows_/i.test(textOf(resource, 'license_type') ?? ''),
    }),
    azureDisks(),
  ],
});

/** The type before 2020, which stands for both systems. */
export const olderVirtualMachine = service({
  id: 'azure-virtual-machine',
  name: 'Virtual machine',
  provider: 'azure',
  kind: 'compute.vm',
  icon: 'azure/virtual-machine',
  formats: {
    terraform: {
      type: 'azurerm_virtual_machine',
      facets: {
        sharedCredentialsAccepted: negated(
          'os_profile_linux_config.disable_password_authentication',
        ),
        sshKeyLogin: present('os_profile_linux_config.ssh_keys[].key_data'),
        containsCredentials: credentials('os_profile.custom_data'),
        hasIdentity: present('identity.type'),
        encryptedAtRest: always(true, disks),
        publicEndpoint: present('network_interface_ids>ip_configuration[].public_ip_address_id'),
        ipForwarding: present('network_interface_ids>enable_ip_forwarding'),
        instanceSize: 'vm_size',
        architecture: architectureByAzureSize('vm_size'),
        previousGeneration: previousAzureSize('vm_size'),
        zones: 'zones',
        storageType: 'storage_os_disk.managed_disk_type',
        storageSizeGb: 'storage_os_disk.disk_size_gb',
        tags: tags('tags'),
      },
      links: { placedIn: links.placedIn ?? '', runsAs: 'identity.identity_ids' },
    },
  },
  defaults: {
    sshKeyLogin: { value: false, page: oldPage },
    containsCredentials: { value: false, page: oldPage },
    hasIdentity: { value: false, page: oldPage },
    publicEndpoint: { value: false, page: cards },
    ipForwarding: { value: false, page: cards },
    tags: { value: [], page: oldPage },
  },
  sla: 'azure-virtual-machines',
  prices: [
    azureMachineHours({
      windows: (resource) =>
        blocksOf(resource, 'os_profile_windows_config').length > 0 &&
        !/^windows_/i.test(textOf(resource, 'license_type') ?? ''),
    }),
    azureDisks(),
  ],
});
