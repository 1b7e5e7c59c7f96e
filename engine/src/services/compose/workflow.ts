import { composeFamily } from '../readings/compose.ts';

export const composeWorkflow = composeFamily({
  id: 'workflow',
  name: 'Workflow engine',
  kind: 'workflow',
});
