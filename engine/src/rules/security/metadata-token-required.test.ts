import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { metadataTokenRequired } from './metadata-token-required.ts';

ruleTable(metadataTokenRequired, {
  fails: {
    optional: {
      terraform: terraform('aws_instance', 'metadata_options {', 'http_tokens = "optional"', '}'),
      line: 3,
    },
    'optional elsewhere': {
      cloudformation: cloudformation(
        'AWS::EC2::LaunchTemplate',
        'LaunchTemplateData: {MetadataOptions: {HttpTokens: optional}}',
      ),
    },
    'left to the default': { terraform: terraform('aws_launch_template', 'name = "it"') },
  },
  passes: {
    required: {
      terraform: terraform('aws_instance', 'metadata_options {', 'http_tokens = "required"', '}'),
      cloudformation: cloudformation(
        'AWS::EC2::LaunchTemplate',
        'LaunchTemplateData: {MetadataOptions: {HttpTokens: required}}',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_instance', 'metadata_options {', 'http_tokens = var.unset', '}'),
    },
  },
  notApplicable: {
    'not a machine': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
