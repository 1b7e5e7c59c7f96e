import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface WireServer {
  /** With `/v1`. */
  readonly url: string;
  /** `performance.now()` at which each request came. */
  readonly times: readonly number[];
  readonly close: () => void;
}

/** A server of this machine that answers as it is told, to the byte. */
export async function wireServer(
  answer: (response: ServerResponse, request: IncomingMessage, no: number) => unknown,
): Promise<WireServer> {
  const times: number[] = [];
  const server = createServer((request, response) => {
    times.push(performance.now());
    const no = times.length;
    void answer(response, request, no);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    times,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Sends an event stream in pieces that arrive one by one. */
export async function sendPieces(
  response: ServerResponse,
  pieces: readonly Uint8Array[],
  betweenMs = 1,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.socket?.setNoDelay(true);
  for (const piece of pieces) {
    response.write(piece);
    await sleep(betweenMs);
  }
  response.end();
}

/** Sends a whole event stream: each value as one event, texts as they are. */
export function sendEvents(
  response: ServerResponse,
  events: readonly (object | string)[],
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', ...headers });
  response.end(eventText(events));
}

export function eventText(events: readonly (object | string)[]): string {
  return events
    .map((one) => (typeof one === 'string' ? one : `data: ${JSON.stringify(one)}\n\n`))
    .join('');
}

/** A chunk of an answer. */
export function chunk(delta: object, finish: string | null = null, more: object = {}): object {
  return { model: 'a-model', choices: [{ index: 0, delta, finish_reason: finish }], ...more };
}

export const done = 'data: [DONE]\n\n';
