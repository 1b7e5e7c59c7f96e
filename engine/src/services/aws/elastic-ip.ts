import { perHour } from '../../cost/per-hour.ts';
import { toWhatNamesIt } from '../readings/attached-links.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/eip';

export const elasticIp = service({
  id: 'aws-elastic-ip',
  name: 'Elastic IP address',
  provider: 'aws',
  kind: 'address.public',
  icon: 'aws/elastic-ip',
  formats: {
    terraform: {
      type: 'aws_eip',
      facets: { tags: tags('tags') },
      links: {
        attachedTo: toWhatNamesIt(
          'instance+network_interface+@aws_eip_association.instance_id+@aws_eip_association.network_interface_id',
          'aws_nat_gateway',
          'aws_lb',
        ),
      },
      attachments: {
        aws_eip_association: 'allocation_id',
        aws_nat_gateway: 'allocation_id',
        aws_lb: 'subnet_mapping[].allocation_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::EIP',
      facets: { tags: tags('Tags') },
      links: {
        attachedTo: toWhatNamesIt(
          'InstanceId+@AWS::EC2::EIPAssociation.InstanceId+@AWS::EC2::EIPAssociation.NetworkInterfaceId',
          'AWS::EC2::NatGateway',
          'AWS::ElasticLoadBalancingV2::LoadBalancer',
        ),
      },
      attachments: {
        'AWS::EC2::EIPAssociation': 'AllocationId|EIP',
        'AWS::EC2::NatGateway': 'AllocationId',
        'AWS::ElasticLoadBalancingV2::LoadBalancer': 'SubnetMappings[].AllocationId',
      },
    },
  },
  defaults: { tags: { value: [], page } },
  prices: [perHour({ provider: 'aws', dimension: 'ipv4.in_use_hour', label: 'Public address' })],
});
