import { composeFamily } from '../readings/compose.ts';

export const composeGraphDatabase = composeFamily({
  id: 'graph-database',
  name: 'Graph database',
  kind: 'database.graph',
});
