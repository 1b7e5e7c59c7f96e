import { Problem, type ProblemDocument, problems } from '@stackstage/contracts';
import type { Request, Response } from 'express';
import { openStreamOf } from './event-stream.ts';
import { logDefect } from './log.ts';

/** Answers what was thrown: a Problem as itself, anything else as a bland 500 with the request's id. */
export function sendProblem(error: unknown, request: Request, response: Response): void {
  const problem = error instanceof Problem ? error : defect(error, request);
  const { status, title } = problems[problem.code];
  const document: ProblemDocument = {
    type: `urn:stackstage:problem:${problem.code}`,
    title,
    status,
    detail: problem.message,
    code: problem.code,
    request_id: request.id,
    ...problem.members,
  };
  response.locals.code = problem.code;
  const stream = openStreamOf(response);
  if (stream) {
    stream.end('error', document);
    return;
  }
  if (document.retry_after !== undefined) response.set('Retry-After', String(document.retry_after));
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  const body = JSON.stringify(document);
  response.status(status).set('Content-Type', 'application/problem+json; charset=utf-8').send(body);
}

function defect(error: unknown, request: Request): Problem {
  logDefect(error, request);
  return new Problem(
    'defect',
    'We could not answer this. Try again; if it stays, name the request id.',
  );
}
