import { endpoint } from '../http/endpoint.ts';
import { version } from '../version.ts';

export const health = endpoint('health', async ({ now }) => ({
  status: 'ok' as const,
  version,
  node: process.version,
  time: now.toISOString(),
}));
