import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { FaultKind } from './faults.ts';
import type { ClientLimits } from './limits.ts';
import { asEvents } from './whole-answer.ts';

/** What went wrong between two machines, before any model is to blame. */
export class WireFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind) {
    super(kind);
    this.kind = kind;
  }
}

/** What was seen of an answer on its way. */
export interface Watch {
  /** The stream said that it is whole. */
  done: boolean;
}

const schemes = {
  'http:': { request: httpRequest, agent: new HttpAgent({ keepAlive: true }), ready: 'connect' },
  'https:': {
    request: httpsRequest,
    agent: new HttpsAgent({ keepAlive: true }),
    ready: 'secureConnect',
  },
} as const;
const largestError = 64 * 1024; // bytes of an error's body that are read
const doneMark = /(?:^|[\r\n])data: ?\[DONE\]/;

/**
 * `fetch` as the SDK is given it, with time limits that the platform's own doesn't have one by one:
 * for connecting, for the first byte and for silence. It follows no redirect, so that a key goes
 * where it was meant to and nowhere else.
 *
 * Rejects, or ends the body, with a `WireFault` or the system's own error.
 */
export function wire(limits: ClientLimits, watch: Watch): typeof fetch {
  return (input, init = {}) =>
    new Promise<Response>((resolve, reject) => {
      const url = new URL(String(input));
      const scheme = schemes[url.protocol === 'https:' ? 'https:' : 'http:'];
      const headers = Object.fromEntries(new Headers(init.headers));
      const outgoing = scheme.request(url, {
        method: init.method ?? 'GET',
        headers: { ...headers, 'accept-encoding': 'identity' },
        agent: scheme.agent,
      });
      endWith(outgoing, init.signal);
      const patience = patienceOf(outgoing);
      outgoing.once('socket', (socket) => {
        if (!socket.connecting) return patience.for(limits.firstByteMs, 'too-slow');
        patience.for(limits.connectMs, 'unreachable');
        socket.once(scheme.ready, () => patience.for(limits.firstByteMs, 'too-slow'));
      });
      // Not once: a second error that nobody hears would end the process.
      outgoing.on('error', (error) => {
        patience.end();
        reject(error);
      });
      outgoing.once('response', (incoming) => {
        try {
          resolve(responseOf(incoming, outgoing, patience, limits, watch));
        } catch (error) {
          patience.end();
          outgoing.destroy();
          reject(error);
        }
      });
      outgoing.end(typeof init.body === 'string' ? init.body : undefined);
    });
}

/**
 * Ends the request when the signal says so, while it runs. Node's own option for it also breaks the
 * connection that a finished request has left to the next one, and nobody hears that error.
 */
function endWith(outgoing: ClientRequest, signal: AbortSignal | null | undefined): void {
  if (!signal) return;
  const end = () => outgoing.destroy();
  if (signal.aborted) end();
  else {
    signal.addEventListener('abort', end, { once: true });
    outgoing.once('close', () => signal.removeEventListener('abort', end));
  }
}

type Patience = ReturnType<typeof patienceOf>;

/** One timer that ends the request when it runs out. */
function patienceOf(outgoing: ClientRequest) {
  let timer: NodeJS.Timeout | undefined;
  let ranOut: WireFault | undefined;
  const end = () => clearTimeout(timer);
  return {
    end,
    for(ms: number, kind: FaultKind) {
      end();
      timer = setTimeout(() => {
        ranOut = new WireFault(kind);
        outgoing.destroy(ranOut);
      }, ms);
    },
    /** Set once it ran out: who reads the body then hears of a broken connection only. */
    get ranOut() {
      return ranOut;
    },
  };
}

function responseOf(
  incoming: IncomingMessage,
  outgoing: ClientRequest,
  patience: Patience,
  limits: ClientLimits,
  watch: Watch,
): Response {
  const status = incoming.statusCode ?? 0;
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const isError = status < 200 || status > 299;
  if (status < 200 || status > 599 || status === 204 || status === 205) {
    throw new WireFault('not-a-model');
  }
  const type = headers.get('content-type') ?? '';
  if (!isError && /\bhtml\b|\bxml\b|^(?:image|audio|video)\//i.test(type)) {
    throw new WireFault('not-a-model');
  }
  const bytes = bytesOf(incoming, outgoing, patience, { limits, watch, isError });
  const body = !isError && /\bjson\b/i.test(type) ? asEvents(bytes, limits.bytes) : bytes;
  if (body !== bytes) headers.set('content-type', 'text/event-stream');
  return new Response(status === 304 ? null : ReadableStream.from(body), { status, headers });
}

/** The body, as it comes, under the limits of silence and of size. */
async function* bytesOf(
  incoming: IncomingMessage,
  outgoing: ClientRequest,
  patience: Patience,
  { limits, watch, isError }: { limits: ClientLimits; watch: Watch; isError: boolean },
): AsyncGenerator<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let length = 0;
  let tail = '';
  try {
    for (;;) {
      const { done, value } = await chunks.next();
      if (done) break;
      patience.end();
      length += value.length;
      if (isError && length > largestError) return;
      if (length > limits.bytes) throw new WireFault('failed');
      tail = (tail + value.subarray(-64).toString('latin1')).slice(-128);
      watch.done ||= doneMark.test(tail);
      yield value; // the reader's own time doesn't count
      patience.for(limits.silenceMs, 'too-slow');
    }
  } catch (error) {
    throw patience.ranOut ?? error;
  } finally {
    patience.end();
    if (!incoming.complete) outgoing.destroy();
  }
}
