import {
  type EndpointName,
  type EndpointRow,
  endpoints,
  type FormOf,
  Problem,
  type RequestOf,
  type ResponseOf,
} from '@stackstage/contracts';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { type Configuration, configuration } from '../configuration.ts';
import type { Firestore } from '../store/database.ts';
import { readBody } from './body.ts';
import { allowOrigins } from './cors.ts';
import { type EventStream, openEventStream, streamed } from './event-stream.ts';
import { ownHeaders } from './headers.ts';
import { logRequest } from './log.ts';
import type { UploadedFile } from './multipart.ts';
import { sendProblem } from './problems.ts';
import { requestId } from './request-id.ts';
import { isFile, sendFile } from './send-file.ts';
import { bearerOf, type User } from './user.ts';

type SignedIn<Name extends EndpointName> = (typeof endpoints)[Name]['signedIn'];

/** What a handler is given. */
export interface Context<Name extends EndpointName> {
  /** Fits the contract's schema. */
  readonly body: RequestOf<Name> | FormOf<Name>;
  /** What came as files of a form. */
  readonly files: readonly UploadedFile[];
  /** Whose verified token came with the request; none where the contract asks for none. */
  readonly user: SignedIn<Name> extends true ? User : undefined;
  readonly db: SignedIn<Name> extends true ? Firestore : undefined;
  readonly now: Date;
  readonly request: Request;
  /** Answers with server-sent events from now on; the handler then returns `streamed`. */
  readonly openStream: () => EventStream;
  readonly configuration: Configuration;
}

type Handler<Name extends EndpointName> = (
  context: Context<Name>,
) => Promise<ResponseOf<Name> | typeof streamed>;

/**
 * The Express app of one endpoint: method, origin, token, size and shape of the body are checked before
 * `handle` is called, and what it returns or throws is answered and logged.
 */
export function endpoint<Name extends EndpointName>(name: Name, handle: Handler<Name>): Express {
  const row: EndpointRow = endpoints[name];
  const settings = configuration();
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(requestId, ownHeaders, logRequest(name), allowOrigins(settings), onlyMethod(row));
  app.use(async (request: Request, response: Response) => {
    const signedIn = row.signedIn ? await signIn(request, row, settings) : {};
    const { body, files } = await readBody(request, row);
    const openStream = () => openEventStream(response);
    const context = {
      ...signedIn,
      ...{ body, files, now: new Date(), request, openStream, configuration: settings },
    };
    const answer = await handle(context as unknown as Context<Name>);
    if (answer === streamed) return;
    if (isFile(answer)) sendFile(response, answer);
    else response.json(answer);
  });
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    sendProblem(error, request, response);
  });
  return app;
}

function onlyMethod(row: EndpointRow) {
  const allowed = row.method === 'GET' ? ['GET', 'HEAD'] : [row.method];
  return (request: Request, response: Response, next: NextFunction) => {
    if (allowed.includes(request.method)) return next();
    response.set('Allow', [...allowed, 'OPTIONS'].join(', '));
    if (request.method === 'OPTIONS') return void response.status(204).end();
    throw new Problem('method-not-allowed', `Use ${row.method} here, not ${request.method}.`);
  };
}

/** Loads what verifies tokens and what stores, which endpoints without a sign-in never need. */
async function signIn(request: Request, row: EndpointRow, settings: Configuration) {
  const token = bearerOf(request);
  const { verify } = await import('./verify.ts');
  const user = await verify(token, row.checksRevocation ?? false, settings);
  request.uid = user.uid;
  const { database } = await import('../store/database.ts');
  return { user, db: database() };
}
