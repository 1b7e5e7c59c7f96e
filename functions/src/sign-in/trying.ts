import type { Request } from 'express';
import type { Configuration } from '../configuration.ts';
import { callerAddress } from '../http/address.ts';
import type { Trying } from '../store/attempts.ts';

/** Who is trying, as far as it is known and told. */
export function trying(
  email: string | undefined,
  request: Request,
  configuration: Configuration,
): Trying {
  const address = callerAddress(request, configuration);
  return { ...(email ? { email } : {}), ...(address ? { address } : {}) };
}
