import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { always } from '../reading.ts';
import { service } from '../service.ts';
import {
  applicationAttributes,
  cloudFormationBalancer,
  cloudFormationWaf,
  terraformBalancer,
  terraformWaf,
} from './elastic-load-balancer.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/lb';
const crossZone =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html';

export const applicationLoadBalancer = service({
  id: 'aws-application-load-balancer',
  name: 'Application Load Balancer',
  provider: 'aws',
  kind: 'load-balancer.application',
  icon: 'aws/alb',
  formats: {
    terraform: terraformBalancer('application', {
      crossZoneBalancing: always(true, crossZone),
      dropsInvalidHeaders: 'drop_invalid_header_fields',
      timeoutSeconds: 'idle_timeout',
      wafProtected: terraformWaf,
    }),
    cloudformation: cloudFormationBalancer('application', {
      crossZoneBalancing: always(true, crossZone),
      ...applicationAttributes,
      wafProtected: cloudFormationWaf,
    }),
  },
  defaults: {
    publicEndpoint: { value: true, page },
    dropsInvalidHeaders: { value: false, page },
    accessLogs: { value: false, page },
    deletionProtection: { value: false, page },
    wafProtected: { value: false, page },
    tier: { value: 'application', page },
    timeoutSeconds: { value: 60, page },
    tags: { value: [], page },
  },
  sla: 'aws-elastic-load-balancing',
  prices: [
    perHour({
      provider: 'aws',
      dimension: 'alb.application_load_balancer',
      label: 'Balancer hours',
    }),
    perUse({
      provider: 'aws',
      dimension: 'alb.load_balancer_capacity_units',
      label: 'Capacity units',
      usage: 'aws-lb-capacity-units',
    }),
  ],
});
