import { modelNames, providerName } from '../ai/settings.ts';
import { endpoint } from '../http/endpoint.ts';
import { version } from '../version.ts';

export const health = endpoint('health', async ({ now }) => ({
  status: 'ok' as const,
  version,
  node: process.version,
  time: now.toISOString(),
  model: modelOf(modelNames()),
}));

/** Names only: neither key nor address is told. */
function modelOf([name, ...fallbacks]: readonly string[]) {
  if (name === undefined) return { configured: false };
  const provider = providerName();
  return { configured: true, name, provider, ...(fallbacks.length > 0 && { fallbacks }) };
}
