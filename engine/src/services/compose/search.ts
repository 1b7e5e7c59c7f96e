import { composeFamily } from '../readings/compose.ts';

export const composeSearch = composeFamily({
  id: 'search',
  name: 'Search engine',
  kind: 'search',
});
