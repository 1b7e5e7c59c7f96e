import type { Format } from './declaration.ts';

/** Every format the engine reads; the surest one takes a file. */
export const formats: readonly Format[] = [];
