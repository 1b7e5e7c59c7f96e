import { composeFamily } from '../readings/compose.ts';

export const composeApiGateway = composeFamily({
  id: 'api-gateway',
  name: 'API gateway',
  kind: 'api-gateway',
  forwards: true,
});
