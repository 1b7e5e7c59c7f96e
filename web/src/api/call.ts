import type {
  EndpointName,
  EndpointRow,
  ProblemDocument,
  RequestOf,
  ResponseOf,
} from '@stackstage/contracts';
import { idToken } from '../session/session.ts';
import { endpoints, Problem } from './contract.ts';
import { type ServerEvent, serverEvents } from './events.ts';
import { Unreachable } from './unreachable.ts';

/** Hosting ends a request at 60 s; a hanging one says so a moment later. */
const deadlineMs = 62_000;

/**
 * Calls an endpoint of the contract.
 *
 * @param body as the contract has it, or a form with files where the endpoint takes files
 * @throws Problem as the service sent it; its `members` hold `request_id`, `status` and the rest
 * @throws Unreachable when no readable answer came
 */
export async function call<Name extends EndpointName>(
  name: Name,
  body: RequestOf<Name> | FormData,
  signal?: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<ResponseOf<Name>> {
  const answer = await send(name, body, signal, headers);
  return (await answer.json().catch(() => {
    throw new Unreachable('no-answer');
  })) as ResponseOf<Name>;
}

/** The same for an endpoint that answers with a file. */
export async function callForFile<Name extends EndpointName>(
  name: Name,
  body: RequestOf<Name>,
  signal?: AbortSignal,
): Promise<Blob> {
  const answer = await send(name, body, signal, {});
  return answer.blob();
}

/**
 * The same for an endpoint that streams: its events, as they come.
 * @throws as `call`; a problem that comes as an event is thrown too
 */
export async function* callForEvents<Name extends EndpointName>(
  name: Name,
  body: RequestOf<Name> | FormData,
  signal?: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): AsyncGenerator<ServerEvent> {
  const answer = await send(name, body, signal, headers);
  if (!answer.body) throw new Unreachable('no-answer');
  for await (const event of serverEvents(answer.body)) {
    if (event.name === 'error') throw problemIn(event.data as ProblemDocument);
    yield event;
  }
}

/**
 * Makes a small call ready, so that it can be sent at once while the page is being closed: then nothing
 * can be waited for any more. Nobody hears of its answer.
 */
export async function readyToLeave<Name extends EndpointName>(
  name: Name,
  body: RequestOf<Name>,
): Promise<() => void> {
  const { path, method }: EndpointRow = endpoints[name];
  const headers = {
    authorization: `Bearer ${await idToken()}`,
    'content-type': 'application/json',
  };
  return () => {
    const order = { method, headers, body: JSON.stringify(body), keepalive: true };
    fetch(path, order).catch(() => undefined);
  };
}

async function send(
  name: EndpointName,
  body: unknown,
  signal: AbortSignal | undefined,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const row: EndpointRow = endpoints[name];
  const token = row.signedIn ? await idToken() : undefined;
  const isForm = body instanceof FormData;
  const deadline = AbortSignal.timeout(deadlineMs);
  const answer = await fetch(row.path, {
    method: row.method,
    headers: {
      ...headers,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    if (deadline.aborted) throw new Unreachable('too-slow');
    throw new Unreachable(navigator.onLine ? 'no-answer' : 'offline');
  });
  if (answer.ok) return answer;
  throw await problemOf(answer);
}

/** What the service says is wrong; an answer that isn't a problem document came from elsewhere. */
async function problemOf(answer: Response): Promise<Error> {
  const document = (await answer.json().catch(() => undefined)) as ProblemDocument | undefined;
  return problemIn(document);
}

function problemIn(document: ProblemDocument | undefined): Error {
  if (typeof document?.code !== 'string') return new Unreachable('no-answer');
  const { code, detail, ...members } = document;
  return new Problem(code, detail, members);
}
