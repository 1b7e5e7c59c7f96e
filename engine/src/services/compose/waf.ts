import { composeFamily } from '../readings/compose.ts';

export const composeWaf = composeFamily({
  id: 'waf',
  name: 'Web application firewall',
  kind: 'waf',
  forwards: true,
});
