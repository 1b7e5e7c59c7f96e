import { composeFamily } from '../readings/compose.ts';

export const composeCertificate = composeFamily({
  id: 'certificate',
  name: 'Certificate client',
  kind: 'certificate',
});
