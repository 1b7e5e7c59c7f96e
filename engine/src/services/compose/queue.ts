import { composeFamily } from '../readings/compose.ts';

export const composeQueue = composeFamily({
  id: 'queue',
  name: 'Queue',
  kind: 'queue',
});
