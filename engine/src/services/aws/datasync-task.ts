import { perUse } from '../../cost/per-use.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/datasync/latest/userguide';

export const datasyncTask = service({
  id: 'aws-datasync-task',
  name: 'DataSync task',
  provider: 'aws',
  kind: 'transfer',
  icon: 'aws/datasync',
  formats: {
    terraform: {
      type: 'aws_datasync_task',
      label: 'name',
      facets: { tags: tags('tags') },
      links: {
        triggeredBy: 'source_location_arn',
        forwardsTo: 'destination_location_arn',
        logsTo: 'cloudwatch_log_group_arn',
      },
    },
    cloudformation: {
      type: 'AWS::DataSync::Task',
      label: 'Name',
      facets: { tags: tags('Tags') },
      links: {
        triggeredBy: 'SourceLocationArn',
        forwardsTo: 'DestinationLocationArn',
        logsTo: 'CloudWatchLogGroupArn',
      },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/what-is-datasync.html` } },
  sla: 'aws-datasync',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'datasync.gb',
      label: 'Data copied',
      usage: 'aws-datasync-gb',
    }),
  ],
});

export const datasyncLocation = service({
  id: 'aws-datasync-location',
  name: 'DataSync location',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/datasync',
  formats: {
    terraform: {
      type: [
        'aws_datasync_agent',
        'aws_datasync_location_efs',
        'aws_datasync_location_nfs',
        'aws_datasync_location_s3',
        'aws_datasync_location_smb',
      ],
      facets: { tags: tags('tags') },
      links: { uses: 's3_bucket_arn+efs_file_system_arn', placedIn: 'ec2_config.subnet_arn' },
    },
    cloudformation: {
      type: [
        'AWS::DataSync::Agent',
        'AWS::DataSync::LocationEFS',
        'AWS::DataSync::LocationNFS',
        'AWS::DataSync::LocationS3',
        'AWS::DataSync::LocationSMB',
      ],
      facets: { tags: tags('Tags') },
      links: { uses: 'S3BucketArn+EfsFilesystemArn', placedIn: 'Ec2Config.SubnetArn' },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/what-is-datasync.html` } },
  prices: 'free',
});
