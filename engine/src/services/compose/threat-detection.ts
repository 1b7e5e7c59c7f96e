import { composeFamily } from '../readings/compose.ts';

export const composeThreatDetection = composeFamily({
  id: 'threat-detection',
  name: 'Threat detection',
  kind: 'threat-detection',
});
