import { composeFamily } from '../readings/compose.ts';

export const composeMonitoring = composeFamily({
  id: 'monitoring',
  name: 'Monitoring',
  kind: 'monitoring',
});
