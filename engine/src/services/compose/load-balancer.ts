import { composeFamily } from '../readings/compose.ts';

export const composeLoadBalancer = composeFamily({
  id: 'load-balancer',
  name: 'Web server or balancer',
  kind: 'load-balancer.application',
  forwards: true,
});
