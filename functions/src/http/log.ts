import type { NextFunction, Request, Response } from 'express';

/**
 * Writes one JSON line when a request is answered: no content, token, address or query; only ids,
 * counts and codes, so that a log can be handed around.
 */
export function logRequest(name: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const began = performance.now();
    response.on('finish', () => {
      const { statusCode: status } = response;
      const line = {
        severity: status >= 500 ? 'ERROR' : status >= 400 ? 'WARNING' : 'INFO',
        time: new Date().toISOString(),
        function: name,
        method: request.method,
        status,
        ms: Math.round(performance.now() - began),
        request_id: request.id,
        uid: request.uid,
        code: response.locals.code as string | undefined,
        ...request.counts,
      };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    });
    next();
  };
}

/** Writes what we did wrong, with its stack, under the id that the caller was told. */
export function logDefect(error: unknown, request: Request): void {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const line = { severity: 'ERROR', time: new Date().toISOString(), request_id: request.id, stack };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

/** Writes what we did wrong where nobody has to be told: the stack alone. */
export function logFailure(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? error.name) : 'unknown';
  const line = { severity: 'ERROR', time: new Date().toISOString(), stack };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
