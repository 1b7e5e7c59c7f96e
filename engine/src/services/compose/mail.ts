import { composeFamily } from '../readings/compose.ts';

export const composeMail = composeFamily({
  id: 'mail',
  name: 'Mail or push server',
  kind: 'messaging.users',
});
