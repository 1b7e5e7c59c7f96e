import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { machineSerialOrForwarding } from './machine-serial-or-forwarding.ts';

ruleTable(machineSerialOrForwarding, {
  fails: {
    'may forward': {
      terraform: terraform('google_compute_instance', 'can_ip_forward = true'),
      line: 2,
    },
    "passes on what isn't its own": {
      terraform: terraform('aws_instance', 'source_dest_check = false'),
      line: 2,
    },
  },
  passes: {
    neither: {
      terraform: terraform('aws_instance', 'instance_type = "t3.micro"'),
      cloudformation: cloudformation('AWS::EC2::Instance', 'InstanceType: t3.micro'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_instance', 'source_dest_check = var.unset') },
  },
  notApplicable: {
    'not a machine': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
