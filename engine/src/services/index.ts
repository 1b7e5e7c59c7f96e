import type { Service } from './service.ts';

/** Every service the engine knows, all clouds; the order decides between files that claim one type. */
export const services: readonly Service[] = [];
