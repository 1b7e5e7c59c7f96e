import { composeFamily } from '../readings/compose.ts';

export const composeDirectory = composeFamily({
  id: 'directory',
  name: 'User directory',
  kind: 'identity.directory',
});
