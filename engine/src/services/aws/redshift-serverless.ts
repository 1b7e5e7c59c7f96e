import { perUse } from '../../cost/per-use.ts';
import { always } from '../reading.ts';
import type { CapacityMode } from '../readings/capacity.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/redshift/latest/mgmt';
const api =
  'https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_CreateWorkgroup.html';

export const redshiftServerless = service({
  id: 'aws-redshift-serverless',
  name: 'Redshift serverless workgroup',
  provider: 'aws',
  kind: 'warehouse',
  icon: 'aws/redshift',
  formats: {
    terraform: {
      type: 'aws_redshiftserverless_workgroup',
      label: 'workgroup_name',
      facets: {
        encryptedAtRest: always(true, `${guide}/serverless-console-configuration.html`),
        publicEndpoint: 'publicly_accessible',
        capacityMode: always<CapacityMode>('serverless', `${guide}/serverless-capacity.html`),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'subnet_ids',
        guardedBy: 'security_group_ids',
        encryptedWith: 'namespace_name>kms_key_id',
        runsAs: 'namespace_name>iam_roles',
      },
    },
    cloudformation: {
      type: 'AWS::RedshiftServerless::Workgroup',
      label: 'WorkgroupName',
      facets: {
        encryptedAtRest: always(true, `${guide}/serverless-console-configuration.html`),
        publicEndpoint: 'PubliclyAccessible',
        capacityMode: always<CapacityMode>('serverless', `${guide}/serverless-capacity.html`),
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'SubnetIds',
        guardedBy: 'SecurityGroupIds',
        encryptedWith: 'NamespaceName>KmsKeyId',
        runsAs: 'NamespaceName>IamRoles',
      },
    },
  },
  defaults: { publicEndpoint: { value: false, page: api }, tags: { value: [], page: api } },
  sla: 'aws-redshift-serverless',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'redshift.serverless.rpu_hour',
      label: 'Capacity',
      usage: 'aws-redshift-rpu-hours',
    }),
  ],
});
