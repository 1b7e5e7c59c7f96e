import { perUse } from '../../cost/per-use.ts';
import type { Resource } from '../../graph/architecture.ts';
import { tags } from '../readings/tags.ts';
import { asMap } from '../select.ts';
import { service } from '../service.ts';
import { valueAt } from './cluster-properties.ts';

const api = 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_CreateTrail.html';
const terraform =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/cloudtrail';

/** Whether a selector asks for data events: every advanced one does here, a basic one by naming resources. */
function asksForData(resource: Resource): boolean {
  const advanced = ['advanced_event_selector', 'AdvancedEventSelectors'];
  if (advanced.some((path) => valueAt(resource, path) !== undefined)) return true;
  const basic = valueAt(resource, 'event_selector') ?? valueAt(resource, 'EventSelectors');
  const items = basic?.kind === 'list' ? basic.items : basic ? [basic] : [];
  return items.some((item) => {
    const entries = asMap(item)?.entries;
    return entries?.has('data_resource') || entries?.has('DataResources') || false;
  });
}

/** The first copy of management events is free; data events are charged where a selector asks for them. */
export const cloudtrail = service({
  id: 'aws-cloudtrail',
  name: 'CloudTrail trail',
  provider: 'aws',
  kind: 'audit-trail',
  icon: 'aws/cloudtrail',
  formats: {
    terraform: {
      type: 'aws_cloudtrail',
      label: 'name',
      facets: {
        coversAllRegions: 'is_multi_region_trail',
        integrityValidated: 'enable_log_file_validation',
        enabled: 'enable_logging',
        tags: tags('tags'),
      },
      links: {
        encryptedWith: 'kms_key_id',
        logsTo: 's3_bucket_name+cloud_watch_logs_group_arn',
        runsAs: 'cloud_watch_logs_role_arn',
      },
    },
    cloudformation: {
      type: 'AWS::CloudTrail::Trail',
      label: 'TrailName',
      facets: {
        coversAllRegions: 'IsMultiRegionTrail',
        integrityValidated: 'EnableLogFileValidation',
        enabled: 'IsLogging',
        tags: tags('Tags'),
      },
      links: {
        encryptedWith: 'KMSKeyId',
        logsTo: 'S3BucketName+CloudWatchLogsLogGroupArn',
        runsAs: 'CloudWatchLogsRoleArn',
      },
    },
  },
  defaults: {
    coversAllRegions: { value: false, page: api },
    integrityValidated: { value: false, page: api },
    enabled: { terraform: true, page: terraform },
    tags: { value: [], page: api },
  },
  sla: 'aws-cloudtrail',
  prices: [
    perUse({
      provider: 'aws',
      dimension: (resource) => (asksForData(resource) ? 'cloudtrail.100k_data_events' : undefined),
      label: 'Data events',
      usage: 'aws-trail-data-events',
      per: 100_000,
    }),
  ],
});
