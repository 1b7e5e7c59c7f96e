import { composeFamily } from '../readings/compose.ts';

export const composeCache = composeFamily({
  id: 'cache',
  name: 'Cache',
  kind: 'cache.memory',
});
