import { composeFamily } from '../readings/compose.ts';

export const composeVault = composeFamily({
  id: 'vault',
  name: 'Secret vault',
  kind: 'vault',
});
