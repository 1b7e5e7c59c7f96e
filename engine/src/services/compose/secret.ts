import { composePart } from '../readings/compose.ts';

export const composeSecret = composePart('secret', 'Secret', 'secret');
