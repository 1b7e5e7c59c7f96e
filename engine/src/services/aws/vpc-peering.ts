import { service } from '../service.ts';

export const vpcPeering = service({
  id: 'aws-vpc-peering',
  name: 'VPC peering',
  provider: 'aws',
  kind: 'network.peering',
  icon: 'aws/vpc-peering',
  formats: {
    terraform: {
      type: 'aws_vpc_peering_connection',
      links: { inNetwork: 'vpc_id', attachedTo: 'vpc_id+peer_vpc_id' },
      attachments: {
        aws_vpc_peering_connection_accepter: 'vpc_peering_connection_id',
        aws_vpc_peering_connection_options: 'vpc_peering_connection_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::VPCPeeringConnection',
      links: { inNetwork: 'VpcId', attachedTo: 'VpcId+PeerVpcId' },
    },
  },
  prices: 'free',
});
