import { composeFamily } from '../readings/compose.ts';

export const composeVpn = composeFamily({
  id: 'vpn',
  name: 'VPN or remote access',
  kind: 'gateway.vpn',
});
