import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { service } from '../service.ts';
import { cloudFormationBalancer, terraformBalancer } from './elastic-load-balancer.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb';

export const networkLoadBalancer = service({
  id: 'aws-network-load-balancer',
  name: 'Network Load Balancer',
  provider: 'aws',
  kind: 'load-balancer.network',
  icon: 'aws/nlb',
  formats: {
    terraform: terraformBalancer('network'),
    cloudformation: cloudFormationBalancer('network'),
  },
  defaults: {
    publicEndpoint: { value: true, page },
    accessLogs: { value: false, page },
    deletionProtection: { value: false, page },
    crossZoneBalancing: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-elastic-load-balancing',
  prices: [
    perHour({ provider: 'aws', dimension: 'lb.network_load_balancer', label: 'Balancer hours' }),
    perUse({
      provider: 'aws',
      dimension: 'lb.load_balancer_capacity_units',
      label: 'Capacity units',
      usage: 'aws-lb-capacity-units',
    }),
  ],
});
