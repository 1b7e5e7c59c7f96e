import { terraformBalancer, terraformNetwork, terraformTargets } from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { idleResource } from './idle-resource.ts';

const disk = 'resource "aws_ebs_volume" "it" {\n  size = 10\n}\n';
const redirecting = `
resource "aws_lb" "it" {}
resource "aws_lb_listener" "it" {
  load_balancer_arn = aws_lb.it.arn
  default_action {
    type = "redirect"
    redirect { status_code = "HTTP_301" }
  }
}
`;
const cfn = (more: string) => `Resources:
  It: {Type: "AWS::EC2::Volume", Properties: {Size: 10, AvailabilityZone: us-east-1a}}
  Machine: {Type: "AWS::EC2::Instance"}
${more}`;

ruleTable(idleResource, {
  fails: {
    'a disk without a machine': {
      terraform: disk,
      cloudformation: cloudformation('AWS::EC2::Volume', 'Size: 10'),
      severity: 'medium',
    },
    'an address without a holder': {
      terraform: terraform('aws_eip'),
      cloudformation: cloudformation('AWS::EC2::EIP'),
    },
    'a balancer without targets': { terraform: terraform('aws_lb', 'internal = true') },
  },
  passes: {
    'a disk on a machine': {
      terraform: `${disk}resource "aws_instance" "m" {}
resource "aws_volume_attachment" "a" {
  device_name = "/dev/sdf"
  volume_id   = aws_ebs_volume.it.id
  instance_id = aws_instance.m.id
}
`,
      cloudformation: cfn(
        '  A: {Type: "AWS::EC2::VolumeAttachment", Properties: {VolumeId: !Ref It, InstanceId: !Ref Machine}}\n',
      ),
    },
    'a disk that the machine names': {
      cloudformation: cfn(
        '  Other: {Type: "AWS::EC2::Instance", Properties: {Volumes: [{VolumeId: !Ref It, Device: /dev/sdf}]}}\n',
      ),
    },
    'the address of a NAT gateway, and a gateway that routes lead to': {
      terraform: terraformNetwork,
    },
    'an address by association': {
      terraform: `resource "aws_eip" "it" {}
resource "aws_instance" "m" {}
resource "aws_eip_association" "a" {
  instance_id   = aws_instance.m.id
  allocation_id = aws_eip.it.id
}
`,
    },
    'a balancer that only redirects': { terraform: redirecting },
    'a balancer before a fleet': {
      terraform: `${terraformNetwork}${terraformBalancer}${terraformTargets()}resource "aws_autoscaling_group" "f" {\n  target_group_arns = [aws_lb_target_group.t.arn]\n}\n`,
    },
    'an address of another cloud on a card': {
      terraform: `resource "azurerm_public_ip" "it" {}
resource "azurerm_network_interface" "n" {
  ip_configuration {
    name                 = "it"
    public_ip_address_id = azurerm_public_ip.it.id
  }
}
`,
    },
  },
  unknown: {
    'a module that was not read takes the address': {
      terraform: `resource "aws_eip" "nat" {}\nmodule "vpc" {\n  source              = "terraform-aws-modules/vpc/aws"\n  external_nat_ip_ids = aws_eip.nat[*].id\n}\n`,
    },
  },
  notApplicable: {
    'a gateway whose routes are elsewhere': { terraform: terraform('aws_nat_gateway') },
    'a machine': { terraform: terraform('aws_instance') },
  },
});
