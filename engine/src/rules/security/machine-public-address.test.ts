import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { machinePublicAddress } from './machine-public-address.ts';

ruleTable(machinePublicAddress, {
  fails: {
    'asked for': {
      terraform: terraform(
        'aws_instance',
        'instance_type = "t3.micro"',
        'associate_public_ip_address = true',
      ),
      line: 3,
    },
    'asked for elsewhere': {
      cloudformation: cloudformation(
        'AWS::EC2::Instance',
        'NetworkInterfaces: [{AssociatePublicIpAddress: true, DeviceIndex: "0"}]',
      ),
    },
    'kept for it': {
      terraform: `resource "aws_instance" "it" {
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}
resource "aws_eip" "it" {
  instance = aws_instance.it.id
}
`,
    },
    'each machine of a fleet': {
      terraform:
        'resource "azurerm_linux_virtual_machine_scale_set" "it" {\n  network_interface {\n    name = "n"\n    ip_configuration {\n      name = "c"\n      public_ip_address {\n        name = "p"\n      }\n    }\n  }\n}\n',
      on: 'azurerm_linux_virtual_machine_scale_set.it',
    },
    'by its subnet': {
      terraform: `resource "aws_subnet" "it" {
  vpc_id                  = "vpc-1"
  map_public_ip_on_launch = true
}
resource "aws_instance" "it" {
  instance_type = "t3.micro"
  subnet_id     = aws_subnet.it.id
}
`,
    },
  },
  passes: {
    refused: {
      terraform: terraform('aws_instance', 'associate_public_ip_address = false'),
      cloudformation: cloudformation(
        'AWS::EC2::Instance',
        'NetworkInterfaces: [{AssociatePublicIpAddress: false, DeviceIndex: "0"}]',
      ),
    },
  },
  unknown: {
    'nobody says': { terraform: terraform('aws_instance', 'instance_type = "t3.micro"') },
  },
  notApplicable: {
    'not a machine': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
