import { composeFamily } from '../readings/compose.ts';

export const composeWarehouse = composeFamily({
  id: 'warehouse',
  name: 'Analytics database',
  kind: 'warehouse',
});
