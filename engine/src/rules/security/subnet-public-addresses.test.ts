import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { subnetPublicAddresses } from './subnet-public-addresses.ts';

ruleTable(subnetPublicAddresses, {
  fails: {
    'switched on': {
      terraform: terraform('aws_subnet', 'vpc_id = "vpc-1"', 'map_public_ip_on_launch = true'),
      line: 3,
    },
    'switched on elsewhere': {
      cloudformation: cloudformation('AWS::EC2::Subnet', 'VpcId: vpc-1, MapPublicIpOnLaunch: true'),
    },
  },
  passes: {
    'left to the default': {
      terraform: terraform('aws_subnet', 'vpc_id = "vpc-1"'),
      cloudformation: cloudformation('AWS::EC2::Subnet', 'VpcId: vpc-1'),
    },
  },
  unknown: {
    'nobody sets it': { terraform: terraform('aws_subnet', 'map_public_ip_on_launch = var.unset') },
  },
  notApplicable: {
    'not a subnet': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
