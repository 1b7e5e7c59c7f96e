import type { PricedResource } from '../../cost/dimension.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { textIn } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/codepipeline/latest/userguide';

const isV2 = (resource: PricedResource): boolean =>
  textIn(resource, 'pipeline_type', 'PipelineType') === 'V2';

export const codePipeline = service({
  id: 'aws-codepipeline',
  name: 'CodePipeline pipeline',
  provider: 'aws',
  kind: 'pipeline',
  icon: 'aws/codepipeline',
  formats: {
    terraform: {
      type: 'aws_codepipeline',
      label: 'name',
      facets: { tags: tags('tags') },
      links: {
        runsAs: 'role_arn',
        uses: 'artifact_store[].location+stage[].action[].configuration',
        encryptedWith: 'artifact_store[].encryption_key.id',
      },
      attachments: { aws_codepipeline_webhook: 'target_pipeline' },
    },
    cloudformation: {
      type: 'AWS::CodePipeline::Pipeline',
      label: 'Name',
      facets: { tags: tags('Tags') },
      links: {
        runsAs: 'RoleArn',
        uses: 'ArtifactStore.Location+ArtifactStores[].ArtifactStore.Location+Stages[].Actions[].Configuration',
        encryptedWith: 'ArtifactStore.EncryptionKey.Id',
      },
      attachments: { 'AWS::CodePipeline::Webhook': 'TargetPipeline' },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/pipelines-tag.html` } },
  sla: 'aws-codepipeline',
  prices: [
    perMonth({
      provider: 'aws',
      dimension: (resource) => (isV2(resource) ? undefined : 'codepipeline.v1.month'),
      label: 'Pipeline',
    }),
    perUse({
      provider: 'aws',
      dimension: (resource) => (isV2(resource) ? 'codepipeline.v2.minute' : undefined),
      label: 'Minutes of actions',
      usage: 'aws-codepipeline-minutes',
    }),
  ],
});
