import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { registryTagsAndScanning } from './registry-tags-and-scanning.ts';

ruleTable(registryTagsAndScanning, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_ecr_repository', 'name = "it"'),
      cloudformation: cloudformation('AWS::ECR::Repository', 'RepositoryName: it'),
    },
  },
  passes: {
    both: {
      terraform: terraform(
        'aws_ecr_repository',
        'image_tag_mutability = "IMMUTABLE"',
        'image_scanning_configuration {',
        'scan_on_push = true',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::ECR::Repository',
        'ImageTagMutability: IMMUTABLE, ImageScanningConfiguration: {ScanOnPush: true}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_ecr_repository',
        'image_tag_mutability = var.unset',
        'image_scanning_configuration {',
        'scan_on_push = true',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a registry': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
