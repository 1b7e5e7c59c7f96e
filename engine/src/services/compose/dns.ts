import { composeFamily } from '../readings/compose.ts';

export const composeDns = composeFamily({
  id: 'dns',
  name: 'Name server',
  kind: 'dns.zone',
});
