import { chargedBy } from '../../cost/charged-by.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/bedrock/latest/userguide';

export const bedrockAgent = service({
  id: 'aws-bedrock-agent',
  name: 'Bedrock agent',
  provider: 'aws',
  kind: 'ai.model',
  icon: 'aws/bedrock',
  formats: {
    terraform: {
      type: [
        'aws_bedrockagent_agent',
        'aws_bedrockagent_knowledge_base',
        'aws_bedrock_guardrail',
        'aws_bedrock_provisioned_model_throughput',
        'aws_bedrock_custom_model',
      ],
      facets: { engine: 'foundation_model', tags: tags('tags') },
      links: {
        runsAs: 'agent_resource_role_arn|role_arn',
        encryptedWith: 'customer_encryption_key_arn|kms_key_arn',
        uses: '@aws_bedrockagent_agent_action_group.action_group_executor.lambda+@aws_bedrockagent_agent_knowledge_base_association.knowledge_base_id+storage_configuration',
      },
      attachments: {
        aws_bedrockagent_agent_action_group: 'agent_id',
        aws_bedrockagent_agent_alias: 'agent_id',
        aws_bedrockagent_agent_knowledge_base_association: 'agent_id',
        aws_bedrockagent_data_source: 'knowledge_base_id',
      },
    },
    cloudformation: {
      type: ['AWS::Bedrock::Agent', 'AWS::Bedrock::KnowledgeBase', 'AWS::Bedrock::Guardrail'],
      facets: { engine: 'FoundationModel', tags: tags('Tags') },
      links: {
        runsAs: 'AgentResourceRoleArn|RoleArn',
        encryptedWith: 'CustomerEncryptionKeyArn|KmsKeyArn',
        uses: 'ActionGroups[].ActionGroupExecutor.Lambda+KnowledgeBases[].KnowledgeBaseId+StorageConfiguration',
      },
      attachments: {
        'AWS::Bedrock::AgentAlias': 'AgentId',
        'AWS::Bedrock::DataSource': 'KnowledgeBaseId',
      },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/agents.html` } },
  prices: [chargedBy('tokens of the model it calls')],
});
