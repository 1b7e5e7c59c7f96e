import { composeFamily } from '../readings/compose.ts';

export const composeServiceDiscovery = composeFamily({
  id: 'service-discovery',
  name: 'Service registry',
  kind: 'service-discovery',
});
