import { composeFamily } from '../readings/compose.ts';

export const composeTransfer = composeFamily({
  id: 'transfer',
  name: 'Data transfer',
  kind: 'transfer',
});
