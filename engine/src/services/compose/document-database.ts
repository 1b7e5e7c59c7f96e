import { composeFamily } from '../readings/compose.ts';

export const composeDocumentDatabase = composeFamily({
  id: 'document-database',
  name: 'Document database',
  kind: 'database.document',
});
