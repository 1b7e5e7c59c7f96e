import { composeFamily } from '../readings/compose.ts';

export const composeRelationalDatabase = composeFamily({
  id: 'relational-database',
  name: 'Relational database',
  kind: 'database.relational',
});
