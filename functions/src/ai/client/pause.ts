import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientLimits } from './limits.ts';

/** Seconds that an answer's headers ask to wait before the next try; a date is taken against `now`. */
export function retryAfterOf(headers: Headers | undefined, now: Date): number | undefined {
  const ms = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(ms)) return Math.max(0, ms / 1000);
  const given = headers?.get('retry-after')?.trim();
  if (!given) return undefined;
  const seconds = Number(given);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(given);
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now.getTime()) / 1000);
}

/**
 * Milliseconds to wait before the next attempt: what the server asked for, or a random time that
 * doubles.
 *
 * @param attempt of those that failed, from 1
 * @returns undefined when the server asks for longer than is waited
 */
export function pauseMs(
  attempt: number,
  retryAfter: number | undefined,
  limits: ClientLimits,
): number | undefined {
  if (retryAfter === undefined) return Math.random() * limits.backoffMs * 2 ** (attempt - 1);
  return retryAfter * 1000 > limits.longestPauseMs ? undefined : retryAfter * 1000;
}

/** Waits, or throws as soon as `signal` says so. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal });
}
