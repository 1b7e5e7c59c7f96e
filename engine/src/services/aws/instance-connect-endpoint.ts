import { service } from '../service.ts';

/** A way to log in to machines without a public address. */
export const instanceConnectEndpoint = service({
  id: 'aws-instance-connect-endpoint',
  name: 'EC2 Instance Connect endpoint',
  provider: 'aws',
  kind: 'gateway.vpn',
  icon: 'aws/ec2',
  formats: {
    terraform: {
      type: 'aws_ec2_instance_connect_endpoint',
      links: { placedIn: 'subnet_id', guardedBy: 'security_group_ids' },
    },
    cloudformation: {
      type: 'AWS::EC2::InstanceConnectEndpoint',
      links: { placedIn: 'SubnetId', guardedBy: 'SecurityGroupIds' },
    },
  },
  prices: 'free',
});
