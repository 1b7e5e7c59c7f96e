import { composePart } from '../readings/compose.ts';

export const composeNetwork = composePart('network', 'Network', 'network');
