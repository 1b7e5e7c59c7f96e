import { composeFamily } from '../readings/compose.ts';

export const composeContainer = composeFamily({
  id: 'container',
  name: 'Container',
  kind: 'compute.container-service',
});
