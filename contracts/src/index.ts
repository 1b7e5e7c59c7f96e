export * from './auth.ts';
export * from './endpoints.ts';
export * from './health.ts';
export * from './openapi.ts';
export * from './problem.ts';
export * from './wire.ts';
