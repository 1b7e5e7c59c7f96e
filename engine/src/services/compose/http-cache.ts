import { composeFamily } from '../readings/compose.ts';

export const composeHttpCache = composeFamily({
  id: 'http-cache',
  name: 'HTTP cache',
  kind: 'cdn',
  forwards: true,
});
