import { chargedBy } from '../../cost/charged-by.ts';
import { equals, firstOf, notEquals, present } from '../reading.ts';
import { diagnosed, diagnosedTo } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const modelPage = azurePage('cognitive_account');

export const cognitiveAccount = service({
  id: 'azure-cognitive-account',
  name: 'AI services account',
  provider: 'azure',
  kind: 'ai.model',
  icon: 'azure/ai-services',
  formats: {
    terraform: {
      type: [
        'azurerm_cognitive_account',
        'azurerm_ai_services',
        'azurerm_machine_learning_workspace',
      ],
      facets: {
        publicEndpoint: firstOf(
          notEquals('public_network_access', 'Disabled'),
          equals('public_network_access_enabled', 'true'),
        ),
        admitsAnyNetwork: notEquals('network_acls.default_action', 'Deny'),
        sharedCredentialsAccepted: 'local_auth_enabled|local_authentication_enabled',
        tier: 'sku_name',
        hasIdentity: present('identity.type'),
        tags: tags('tags'),
      },
      links: { runsAs: 'identity.identity_ids', logsTo: diagnosedTo },
      attachments: diagnosed,
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: modelPage },
    admitsAnyNetwork: { value: true, page: modelPage },
    sharedCredentialsAccepted: { value: true, page: modelPage },
    hasIdentity: { value: false, page: modelPage },
    tags: { value: [], page: modelPage },
  },
  sla: 'azure-azure-openai',
  prices: [chargedBy('requests and tokens')],
});

export const cognitiveDeployment = service({
  id: 'azure-cognitive-deployment',
  name: 'Model deployment',
  provider: 'azure',
  kind: 'ai.model',
  icon: 'azure/ai-services',
  formats: {
    terraform: {
      type: 'azurerm_cognitive_deployment',
      facets: { tier: 'sku.name' },
      links: { memberOf: 'cognitive_account_id' },
    },
  },
  sla: 'azure-azure-openai',
  prices: [chargedBy('tokens')],
});
