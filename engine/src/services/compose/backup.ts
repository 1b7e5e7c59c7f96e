import { composeFamily } from '../readings/compose.ts';

export const composeBackup = composeFamily({
  id: 'backup',
  name: 'Backup',
  kind: 'backup-plan',
});
