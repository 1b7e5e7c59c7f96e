import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { notEquals } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/nat_gateway';

export const natGateway = service({
  id: 'aws-nat-gateway',
  name: 'NAT gateway',
  provider: 'aws',
  kind: 'gateway.nat',
  icon: 'aws/nat-gateway',
  formats: {
    terraform: {
      type: 'aws_nat_gateway',
      facets: {
        publicEndpoint: notEquals('connectivity_type', 'private'),
        tags: tags('tags'),
      },
      links: { placedIn: 'subnet_id', inNetwork: 'vpc_id' },
    },
    cloudformation: {
      type: 'AWS::EC2::NatGateway',
      facets: { publicEndpoint: notEquals('ConnectivityType', 'private'), tags: tags('Tags') },
      links: { placedIn: 'SubnetId', inNetwork: 'VpcId' },
    },
  },
  defaults: { publicEndpoint: { value: true, page }, tags: { value: [], page } },
  sla: 'aws-nat-gateway',
  prices: [
    perHour({ provider: 'aws', dimension: 'nat.hour', label: 'Gateway hours' }),
    perUse({
      provider: 'aws',
      dimension: 'nat.gb_processed',
      label: 'Traffic processed',
      usage: 'aws-nat-gb',
    }),
  ],
});
