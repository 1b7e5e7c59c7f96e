import { composeFamily } from '../readings/compose.ts';

export const composePipeline = composeFamily({
  id: 'pipeline',
  name: 'Build server',
  kind: 'pipeline',
});
