import { composeFamily } from '../readings/compose.ts';

export const composeMessageBroker = composeFamily({
  id: 'message-broker',
  name: 'Message broker',
  kind: 'message-broker',
});
