import { perUse } from '../../cost/per-use.ts';
import { always, equals, present } from '../reading.ts';
import { anonymous } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecr_repository';
const rest = 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/encryption-at-rest.html';

export const ecrRepository = service({
  id: 'aws-ecr-repository',
  name: 'ECR repository',
  provider: 'aws',
  kind: 'registry',
  icon: 'aws/ecr',
  formats: {
    terraform: {
      type: 'aws_ecr_repository',
      facets: {
        immutableTags: equals('image_tag_mutability', 'IMMUTABLE'),
        imageScanning: 'image_scanning_configuration.scan_on_push',
        anonymousAccess: anonymous('@aws_ecr_repository_policy.policy'),
        lifecycleRules: present('@aws_ecr_lifecycle_policy.policy'),
        encryptedAtRest: always(true, rest),
        tags: tags('tags'),
      },
      links: { encryptedWith: 'encryption_configuration.kms_key' },
      attachments: {
        aws_ecr_repository_policy: 'repository',
        aws_ecr_lifecycle_policy: 'repository',
      },
    },
    cloudformation: {
      type: 'AWS::ECR::Repository',
      facets: {
        immutableTags: equals('ImageTagMutability', 'IMMUTABLE'),
        imageScanning: 'ImageScanningConfiguration.ScanOnPush',
        anonymousAccess: anonymous('RepositoryPolicyText'),
        lifecycleRules: present('LifecyclePolicy'),
        encryptedAtRest: always(true, rest),
        tags: tags('Tags'),
      },
      links: { encryptedWith: 'EncryptionConfiguration.KmsKey' },
    },
  },
  defaults: {
    immutableTags: { value: false, page },
    imageScanning: { value: false, page },
    anonymousAccess: { value: 'none', page },
    lifecycleRules: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-ecr',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'ecr_repository.storage',
      label: 'Images stored',
      usage: 'aws-ecr-gb',
    }),
  ],
});
