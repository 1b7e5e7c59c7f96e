import { present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/subnet';
const logs = 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html';

export const subnet = service({
  id: 'aws-subnet',
  name: 'VPC subnet',
  provider: 'aws',
  kind: 'subnet',
  icon: 'aws/subnet',
  formats: {
    terraform: {
      type: ['aws_subnet', 'aws_default_subnet'],
      facets: {
        assignsPublicAddresses: 'map_public_ip_on_launch',
        zones: 'availability_zone|availability_zone_id',
        flowLogs: present('@aws_flow_log.subnet_id'),
        tags: tags('tags'),
      },
      links: { inNetwork: 'vpc_id' },
      attachments: { aws_flow_log: 'subnet_id' },
    },
    cloudformation: {
      type: 'AWS::EC2::Subnet',
      facets: {
        assignsPublicAddresses: 'MapPublicIpOnLaunch',
        zones: 'AvailabilityZone|AvailabilityZoneId',
        flowLogs: present('@AWS::EC2::FlowLog.ResourceId'),
        tags: tags('Tags'),
      },
      links: { inNetwork: 'VpcId' },
      attachments: { 'AWS::EC2::FlowLog': 'ResourceId' },
    },
  },
  defaults: {
    assignsPublicAddresses: { value: false, page },
    flowLogs: { value: false, page: logs },
    tags: { value: [], page },
  },
  prices: 'free',
});
