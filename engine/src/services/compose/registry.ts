import { composeFamily } from '../readings/compose.ts';

export const composeRegistry = composeFamily({
  id: 'registry',
  name: 'Registry',
  kind: 'registry',
});
