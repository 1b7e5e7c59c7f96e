import { composeFamily } from '../readings/compose.ts';

export const composeDatabaseProxy = composeFamily({
  id: 'database-proxy',
  name: 'Database proxy',
  kind: 'database.proxy',
  forwards: true,
});
