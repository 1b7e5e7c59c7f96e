import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { machineStorageOptimised } from './machine-storage-optimised.ts';

ruleTable(machineStorageOptimised, {
  fails: {
    'switched off': { terraform: terraform('aws_instance', 'ebs_optimized = false'), line: 2 },
    'switched off elsewhere': {
      cloudformation: cloudformation('AWS::EC2::Instance', 'EbsOptimized: false'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_instance', 'ebs_optimized = true'),
      cloudformation: cloudformation('AWS::EC2::Instance', 'EbsOptimized: true'),
    },
  },
  unknown: {
    'the size decides': { terraform: terraform('aws_instance', 'instance_type = var.unset') },
  },
  notApplicable: {
    'not a machine': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
