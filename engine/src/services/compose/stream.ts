import { composeFamily } from '../readings/compose.ts';

export const composeStream = composeFamily({
  id: 'stream',
  name: 'Event log',
  kind: 'stream',
});
