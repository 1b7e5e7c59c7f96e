import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { volumeTypeSuperseded } from './volume-type-superseded.ts';

ruleTable(volumeTypeSuperseded, {
  fails: {
    'left to the default': { terraform: terraform('aws_ebs_volume', 'size = 10'), line: 1 },
    written: { cloudformation: cloudformation('AWS::EC2::Volume', 'Size: 10, VolumeType: gp2') },
  },
  passes: {
    'the newer one': {
      terraform: terraform('aws_ebs_volume', 'type = "gp3"'),
      cloudformation: cloudformation('AWS::EC2::Volume', 'Size: 10, VolumeType: gp3'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_ebs_volume', 'type = var.unset') },
  },
  notApplicable: {
    'no disk': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
