import { composeFamily } from '../readings/compose.ts';

export const composeFileStore = composeFamily({
  id: 'file-store',
  name: 'File store',
  kind: 'storage.file',
});
