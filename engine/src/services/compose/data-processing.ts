import { composeFamily } from '../readings/compose.ts';

export const composeDataProcessing = composeFamily({
  id: 'data-processing',
  name: 'Data processing',
  kind: 'data.processing',
});
