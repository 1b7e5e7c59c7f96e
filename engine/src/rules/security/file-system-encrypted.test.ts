import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { fileSystemEncrypted } from './file-system-encrypted.ts';

ruleTable(fileSystemEncrypted, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_efs_file_system', 'creation_token = "it"'),
      line: 1,
    },
    'left to the default elsewhere': {
      cloudformation: cloudformation('AWS::EFS::FileSystem', 'PerformanceMode: generalPurpose'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_efs_file_system', 'encrypted = true'),
      cloudformation: cloudformation('AWS::EFS::FileSystem', 'Encrypted: true'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_efs_file_system', 'encrypted = var.unset') },
  },
  notApplicable: {
    'no file system': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
