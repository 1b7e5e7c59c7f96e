import { composeFamily } from '../readings/compose.ts';

export const composeKeyValueDatabase = composeFamily({
  id: 'key-value-database',
  name: 'Key-value database',
  kind: 'database.key-value',
});
