import { once } from 'node:events';
import type { Response } from 'express';

/** What a handler returns that has answered by its stream. */
export const streamed = Symbol('streamed');

const aliveEveryMs = 15_000;
/** The platform passes on no more than 10 MB of a stream. */
const mostBytes = 10_000_000;

/** An answer as server-sent events. */
export interface EventStream {
  /** Writes an event, and waits while the reader is slower. One that has left is no error. */
  readonly send: (event: string, data: object, id: string) => Promise<void>;
  /** Ends the answer, with a last event where there is one to tell. */
  readonly end: (event?: string, data?: object, id?: string) => void;
}

/** Begins to answer with events; a comment every 15 s keeps proxies from closing the connection. */
export function openEventStream(response: Response): EventStream {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  let bytes = 0;
  const write = (text: string): boolean => {
    bytes += Buffer.byteLength(text);
    return response.writable && bytes <= mostBytes ? response.write(text) : true;
  };
  const alive = setInterval(() => write(': still here\n\n'), aliveEveryMs);
  const left = new AbortController();
  response.on('close', () => {
    clearInterval(alive);
    left.abort();
  });
  const stream: EventStream = {
    send: async (event, data, id) => {
      if (write(eventText(event, data, id))) return;
      await once(response, 'drain', { signal: left.signal }).catch(() => undefined);
    },
    end: (event, data, id) => {
      clearInterval(alive);
      if (event !== undefined && data !== undefined) write(eventText(event, data, id));
      response.end();
    },
  };
  response.locals.stream = stream;
  return stream;
}

/** The stream that the answer has become, if it has. */
export function openStreamOf(response: Response): EventStream | undefined {
  return response.locals.stream as EventStream | undefined;
}

/** JSON has no line breaks of its own, so each event's data is one line. */
function eventText(event: string, data: object, id: string | undefined): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}
