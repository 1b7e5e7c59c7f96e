import { perUse } from '../../cost/per-use.ts';
import { present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/athena/latest/ug';
const result = 'configuration.result_configuration';
const written = 'WorkGroupConfiguration.ResultConfiguration';

export const athenaWorkgroup = service({
  id: 'aws-athena-workgroup',
  name: 'Athena workgroup',
  provider: 'aws',
  kind: 'warehouse',
  icon: 'aws/athena',
  formats: {
    terraform: {
      type: 'aws_athena_workgroup',
      label: 'name',
      facets: {
        encryptedAtRest: present(`${result}.encryption_configuration`),
        tags: tags('tags'),
      },
      links: {
        encryptedWith: `${result}.encryption_configuration.kms_key_arn`,
        forwardsTo: `${result}.output_location`,
      },
      attachments: { aws_athena_named_query: 'workgroup' },
    },
    cloudformation: {
      type: 'AWS::Athena::WorkGroup',
      label: 'Name',
      facets: {
        encryptedAtRest: present(`${written}.EncryptionConfiguration`),
        tags: tags('Tags'),
      },
      links: {
        encryptedWith: `${written}.EncryptionConfiguration.KmsKey`,
        forwardsTo: `${written}.OutputLocation`,
      },
      attachments: { 'AWS::Athena::NamedQuery': 'WorkGroup' },
    },
  },
  defaults: {
    encryptedAtRest: { value: true, page: `${guide}/encrypting-query-results-stored-in-s3.html` },
    tags: { value: [], page: `${guide}/workgroups.html` },
  },
  sla: 'aws-athena',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'athena.tb_scanned',
      label: 'Data scanned',
      usage: 'aws-athena-tb',
    }),
  ],
});
