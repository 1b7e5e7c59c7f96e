import { perUse } from '../../cost/per-use.ts';
import { always } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { textIn } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/codebuild/latest/userguide';

export const codeBuild = service({
  id: 'aws-codebuild',
  name: 'CodeBuild project',
  provider: 'aws',
  kind: 'pipeline',
  icon: 'aws/codebuild',
  formats: {
    terraform: {
      type: 'aws_codebuild_project',
      label: 'name',
      facets: {
        encryptedAtRest: always(true, `${guide}/security-encryption.html`),
        privileged: 'environment.privileged_mode',
        instanceSize: 'environment.compute_type',
        image: 'environment.image',
        tags: tags('tags'),
      },
      links: {
        runsAs: 'service_role',
        encryptedWith: 'encryption_key',
        inNetwork: 'vpc_config.vpc_id',
        placedIn: 'vpc_config.subnets',
        guardedBy: 'vpc_config.security_group_ids',
        uses: 'artifacts.location+source.location',
        logsTo: 'logs_config.cloudwatch_logs.group_name',
      },
      attachments: { aws_codebuild_webhook: 'project_name' },
    },
    cloudformation: {
      type: 'AWS::CodeBuild::Project',
      label: 'Name',
      facets: {
        encryptedAtRest: always(true, `${guide}/security-encryption.html`),
        privileged: 'Environment.PrivilegedMode',
        instanceSize: 'Environment.ComputeType',
        image: 'Environment.Image',
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'ServiceRole',
        encryptedWith: 'EncryptionKey',
        inNetwork: 'VpcConfig.VpcId',
        placedIn: 'VpcConfig.Subnets',
        guardedBy: 'VpcConfig.SecurityGroupIds',
        uses: 'Artifacts.Location+Source.Location',
        logsTo: 'LogsConfig.CloudWatchLogs.GroupName',
      },
    },
  },
  defaults: {
    privileged: { value: false, page: `${guide}/create-project.html` },
    tags: { value: [], page: `${guide}/create-project.html` },
  },
  sla: 'aws-codebuild',
  prices: [
    perUse({
      provider: 'aws',
      dimension: (resource) => {
        const size =
          textIn(resource, 'environment.compute_type', 'Environment.ComputeType') ??
          'BUILD_GENERAL1_SMALL';
        const type = textIn(resource, 'environment.type', 'Environment.Type') ?? 'LINUX_CONTAINER';
        const system = type.startsWith('WINDOWS')
          ? 'windows'
          : type.startsWith('ARM')
            ? 'arm'
            : 'linux';
        return `codebuild_project.${system}_${size.replace('BUILD_', '').replace('_', '.').toLowerCase()}`;
      },
      label: 'Build minutes',
      usage: 'aws-codebuild-minutes',
    }),
  ],
});
