import { composePart } from '../readings/compose.ts';

export const composeConfig = composePart('config', 'Config', 'configuration');
