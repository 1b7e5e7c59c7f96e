import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { auditTrailComplete } from './audit-trail-complete.ts';

ruleTable(auditTrailComplete, {
  fails: {
    'one region': {
      terraform: terraform('aws_cloudtrail', 's3_bucket_name = "logs"'),
      cloudformation: cloudformation(
        'AWS::CloudTrail::Trail',
        'S3BucketName: logs, IsLogging: true',
      ),
    },
    'switched off': {
      terraform: terraform(
        'aws_cloudtrail',
        'enable_logging = false',
        'is_multi_region_trail = true',
        'enable_log_file_validation = true',
      ),
      line: 2,
    },
  },
  passes: {
    'all of it': {
      terraform: terraform(
        'aws_cloudtrail',
        'is_multi_region_trail = true',
        'enable_log_file_validation = true',
      ),
      cloudformation: cloudformation(
        'AWS::CloudTrail::Trail',
        'IsLogging: true, IsMultiRegionTrail: true, EnableLogFileValidation: true',
      ),
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform(
        'aws_cloudtrail',
        'is_multi_region_trail = var.unset',
        'enable_log_file_validation = true',
      ),
    },
  },
  notApplicable: {
    'not a trail': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
