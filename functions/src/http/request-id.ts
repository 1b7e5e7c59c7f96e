import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

declare global {
  namespace Express {
    interface Request {
      /** Named in the answer's header, in problems and in the log. */
      id: string;
      /** Set once the token is verified, for the log. */
      uid?: string;
      /** Counts for the log line: files, bytes, findings. Never content. */
      counts?: Readonly<Record<string, number>>;
    }
  }
}

/** Gives every request an id of our own, whatever the caller sent. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  request.id = randomUUID();
  response.set('X-Request-Id', request.id);
  next();
}
