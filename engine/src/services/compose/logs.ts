import { composeFamily } from '../readings/compose.ts';

export const composeLogs = composeFamily({
  id: 'logs',
  name: 'Log collector',
  kind: 'logs',
});
