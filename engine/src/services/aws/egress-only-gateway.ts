import { always } from '../reading.ts';
import { service } from '../service.ts';

const page = 'https://docs.aws.amazon.com/vpc/latest/userguide/egress-only-internet-gateway.html';

/** Lets IPv6 members call out and nobody in: what a NAT gateway is for IPv4, for all zones at once. */
export const egressOnlyGateway = service({
  id: 'aws-egress-only-gateway',
  name: 'egress-only internet gateway',
  provider: 'aws',
  kind: 'gateway.nat',
  icon: 'aws/internet-gateway',
  formats: {
    terraform: {
      type: 'aws_egress_only_internet_gateway',
      facets: { multiZone: always(true, page), publicEndpoint: always(false, page) },
      links: { inNetwork: 'vpc_id', attachedTo: 'vpc_id' },
    },
    cloudformation: {
      type: 'AWS::EC2::EgressOnlyInternetGateway',
      facets: { multiZone: always(true, page), publicEndpoint: always(false, page) },
      links: { inNetwork: 'VpcId', attachedTo: 'VpcId' },
    },
  },
  prices: 'free',
});
