import { composePart } from '../readings/compose.ts';

export const composeVolume = composePart('volume', 'Volume', 'storage.block');
