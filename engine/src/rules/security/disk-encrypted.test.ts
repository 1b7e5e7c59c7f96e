import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { diskEncrypted } from './disk-encrypted.ts';

ruleTable(diskEncrypted, {
  fails: {
    'a volume': {
      terraform: terraform(
        'aws_ebs_volume',
        'size = 10',
        'availability_zone = "eu-west-1a"',
        'encrypted = false',
      ),
      line: 4,
    },
    'a volume elsewhere': {
      cloudformation: cloudformation('AWS::EC2::Volume', 'Size: 10, Encrypted: false'),
    },
    'a volume left to the default': {
      terraform: terraform('aws_ebs_volume', 'size = 10'),
      cloudformation: cloudformation('AWS::EC2::Volume', 'Size: 10'),
    },
    'in a template': {
      terraform: terraform(
        'aws_launch_template',
        'block_device_mappings {',
        'ebs {',
        'volume_size = 80',
        '}',
        '}',
      ),
    },
  },
  passes: {
    'a volume': {
      terraform: terraform('aws_ebs_volume', 'size = 10', 'encrypted = true'),
      cloudformation: cloudformation('AWS::EC2::Volume', 'Size: 10, Encrypted: true'),
    },
    'the account encrypts every new disk': {
      terraform: `${terraform('aws_ebs_volume', 'size = 10')}resource "aws_ebs_encryption_by_default" "all" {}\n`,
    },
  },
  unknown: {
    'a volume made from a snapshot': {
      terraform: terraform('aws_ebs_volume', 'snapshot_id = "snap-1"'),
    },
    'nobody sets it': { terraform: terraform('aws_ebs_volume', 'encrypted = var.unset') },
  },
  notApplicable: {
    'a machine whose template has been asked': {
      terraform: 'resource "aws_instance" "it" {\n  launch_template {\n    id = "lt-1"\n  }\n}\n',
    },
    'no disk': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
