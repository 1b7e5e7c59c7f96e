import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { machineDetailedMonitoring } from './machine-detailed-monitoring.ts';

ruleTable(machineDetailedMonitoring, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_instance', 'instance_type = "t3.micro"'),
      line: 1,
    },
    'left to the default elsewhere': {
      cloudformation: cloudformation('AWS::EC2::Instance', 'InstanceType: t3.micro'),
    },
  },
  passes: {
    'switched on': {
      terraform: terraform('aws_instance', 'monitoring = true'),
      cloudformation: cloudformation('AWS::EC2::Instance', 'Monitoring: true'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_instance', 'monitoring = var.unset') },
  },
  notApplicable: {
    'not a machine': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
