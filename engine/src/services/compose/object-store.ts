import { composeFamily } from '../readings/compose.ts';

export const composeObjectStore = composeFamily({
  id: 'object-store',
  name: 'Object store',
  kind: 'storage.object',
});
