import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Behaviour, type BehaviourName, behaviourNames, behaviours } from './behaviours.ts';
import { type ChatRequest, chatRequest } from './chat-request.ts';
import { replyTo } from './reply.ts';
import { think } from './think.ts';

export const standIn = 'stand-in';

export interface ModelServer {
  /** With `/v1` and no slash at its end. */
  readonly url: string;
  readonly requests: readonly ChatRequest[];
  readonly close: () => void;
}

export interface ModelServerOptions {
  readonly port?: number;
  /** Milliseconds before the first piece, and between two pieces. */
  readonly firstMs?: number;
  readonly pieceMs?: number;
  /** What the plain `stand-in` does just now. */
  readonly plainly?: () => BehaviourName;
  /** Told of each request that is answered, as it comes. */
  readonly told?: (request: ChatRequest, behaviour: BehaviourName) => void;
  /** Told when the wait before the first piece is over. */
  readonly begins?: () => void;
}

/** An OpenAI-compatible server on this machine, which answers as OpenRouter does; no model is in it. */
export async function modelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const { port = 0, firstMs = 0, pieceMs = 0, plainly = () => 'plain', told, begins } = options;
  const requests: ChatRequest[] = [];
  const asked = new Map<BehaviourName, number>();

  const complete = async (body: string, response: ServerResponse): Promise<void> => {
    const request = chatRequest(body);
    if (typeof request === 'string') return refuse(response, 400, request);
    const [, after] = request.model.split(`${standIn}/`);
    const name =
      request.model === standIn ? plainly() : behaviourNames.find((one) => one === after);
    if (name === undefined)
      return refuse(response, 400, `${request.model} is not a valid model ID`);
    requests.push(request);
    told?.(request, name);
    const reply = replyTo(request, response, requests.length);
    const before = asked.get(name) ?? 0;
    asked.set(name, before + 1);
    const { play }: Behaviour = behaviours[name];
    const thought = think(request);
    try {
      if (firstMs > 0) await reply.wait(firstMs);
      begins?.();
      await play({ request, thought, reply, pieceMs, before });
    } catch (error) {
      if (!response.destroyed) throw error; // else the caller has gone
    }
  };

  const server = createServer(async (message, response) => {
    const path = new URL(message.url ?? '/', 'http://localhost').pathname;
    if (message.method === 'GET' && path === '/v1/models') return sendJson(response, 200, models());
    if (message.method !== 'POST' || path !== '/v1/chat/completions')
      return refuse(response, 404, `There is no ${message.method} ${path} here.`);
    return complete(await text(message), response);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/v1`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function models(): object {
  const ids = behaviourNames.map((name) => (name === 'plain' ? standIn : `${standIn}/${name}`));
  const data = ids.map((id, at) => ({
    id,
    object: 'model',
    name: `Stand-in: ${behaviours[behaviourNames[at] ?? 'plain'].says}`,
    context_length: 128_000,
    supported_parameters: ['tools', 'response_format', 'structured_outputs', 'max_tokens'],
    pricing: { prompt: '0', completion: '0' },
  }));
  return { object: 'list', data };
}

function refuse(response: ServerResponse, code: number, message: string): void {
  sendJson(response, code, { error: { code, message } });
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
