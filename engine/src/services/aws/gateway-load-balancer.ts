import { always } from '../reading.ts';
import { service } from '../service.ts';
import { cloudFormationBalancer, terraformBalancer } from './elastic-load-balancer.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb';
const guide =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/gateway-load-balancers.html';

/** Sends traffic through appliances inside the network; it has no public address. */
export const gatewayLoadBalancer = service({
  id: 'aws-gateway-load-balancer',
  name: 'Gateway Load Balancer',
  provider: 'aws',
  kind: 'firewall.managed',
  icon: 'aws/gwlb',
  formats: {
    terraform: terraformBalancer('gateway', { publicEndpoint: always(false, guide) }),
    cloudformation: cloudFormationBalancer('gateway', {
      publicEndpoint: always(false, guide),
    }),
  },
  defaults: {
    deletionProtection: { value: false, page },
    crossZoneBalancing: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-elastic-load-balancing',
});
