import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { sizePreviousGeneration } from './size-previous-generation.ts';

ruleTable(sizePreviousGeneration, {
  fails: {
    'of long ago': { terraform: terraform('aws_instance', 'instance_type = "m4.large"'), line: 2 },
    'of long ago elsewhere': {
      cloudformation: cloudformation('AWS::EC2::Instance', 'InstanceType: m4.large'),
    },
  },
  passes: {
    current: {
      terraform: terraform('aws_instance', 'instance_type = "m7i.large"'),
      cloudformation: cloudformation('AWS::EC2::Instance', 'InstanceType: m7i.large'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_instance', 'instance_type = var.unset') },
  },
  notApplicable: {
    'no machine': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
