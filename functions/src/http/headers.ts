import type { NextFunction, Request, Response } from 'express';

/** What every answer carries, errors too: nothing of it may be kept, sniffed, framed or run. */
export function ownHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set({
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Referrer-Policy': 'no-referrer',
  });
  response.removeHeader('X-Powered-By');
  next();
}
