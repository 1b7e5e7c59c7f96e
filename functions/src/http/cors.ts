import { Problem } from '@stackstage/contracts';
import cors from 'cors';
import type { NextFunction, Request, Response } from 'express';
import type { Configuration } from '../configuration.ts';

/**
 * Lets a browser call from the origins of the configuration, and from the page that the request came
 * through. Another origin is refused, and never echoed.
 */
export function allowOrigins({ allowedOrigins }: Configuration) {
  const allowed = new Set(allowedOrigins);
  const answer = cors({
    origin: [...allowed],
    methods: ['GET', 'POST', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    exposedHeaders: ['X-Request-Id', 'Retry-After'],
    maxAge: 600,
    preflightContinue: true,
  });
  return (request: Request, response: Response, next: NextFunction) => {
    response.vary('Origin');
    const origin = request.get('origin');
    if (origin === undefined || isOwn(origin, request)) return next();
    if (!allowed.has(origin)) {
      throw new Problem(
        'origin-not-allowed',
        'Call from the page itself, or have the origin allowed.',
      );
    }
    answer(request, response, next);
  };
}

/** Hosting names the host that the page was asked from; a browser's Origin must be that very host. */
function isOwn(origin: string, request: Request): boolean {
  const host = request.get('x-forwarded-host') ?? request.get('host');
  return origin === `https://${host}` || origin === `http://${host}`;
}
