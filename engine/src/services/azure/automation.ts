import { chargedBy } from '../../cost/charged-by.ts';
import { present } from '../reading.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const automation = service({
  id: 'azure-automation',
  name: 'Automation account',
  provider: 'azure',
  kind: 'pipeline',
  icon: 'azure/automation',
  formats: {
    terraform: {
      type: 'azurerm_automation_account',
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        sharedCredentialsAccepted: 'local_authentication_enabled',
        hasIdentity: present('identity.type'),
        tags: tags('tags'),
      },
      links: { runsAs: 'identity.identity_ids' },
      attachments: {
        azurerm_automation_runbook: 'automation_account_name',
        azurerm_automation_schedule: 'automation_account_name',
        azurerm_automation_job_schedule: 'automation_account_name',
        azurerm_automation_credential: 'automation_account_name',
        azurerm_automation_module: 'automation_account_name',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: azurePage('automation_account') },
    sharedCredentialsAccepted: { value: true, page: azurePage('automation_account') },
    hasIdentity: { value: false, page: azurePage('automation_account') },
    tags: { value: [], page: azurePage('automation_account') },
  },
  sla: 'azure-automation',
  prices: [chargedBy('minutes of jobs')],
});

export const batchAccount = service({
  id: 'azure-batch',
  name: 'Batch',
  provider: 'azure',
  kind: 'compute.batch',
  icon: 'azure/batch',
  formats: {
    terraform: {
      type: ['azurerm_batch_account', 'azurerm_batch_pool'],
      facets: { instanceSize: 'vm_size', tags: tags('tags') },
      links: {
        memberOf: 'account_name',
        uses: 'storage_account_id',
        placedIn: 'network_configuration.subnet_id',
        runsAs: 'identity.identity_ids',
      },
    },
  },
  defaults: { tags: { value: [], page: azurePage('batch_account') } },
  prices: [chargedBy('the hours of the machines in its pools')],
});
