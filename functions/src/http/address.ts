import type { Request } from 'express';
import type { Configuration } from '../configuration.ts';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Where a request comes from; `undefined` for this very machine, as everything in the local suite does.
 * `X-Forwarded-For` counts only as far as the configuration says who wrote it.
 */
export function callerAddress(
  request: Request,
  { forwardedHops }: Configuration,
): string | undefined {
  const added = (request.get('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
  const address = forwardedHops > 0 ? added.at(-forwardedHops) : request.socket.remoteAddress;
  return address === undefined || address === '' || loopback.has(address) ? undefined : address;
}
