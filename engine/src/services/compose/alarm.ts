import { composeFamily } from '../readings/compose.ts';

export const composeAlarm = composeFamily({
  id: 'alarm',
  name: 'Alarm manager',
  kind: 'alarm',
});
