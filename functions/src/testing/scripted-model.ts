import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What a model is asked, as far as tests look. */
export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly {
    readonly role: string;
    readonly content: string;
    readonly tool_calls?: readonly object[];
  }[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
}

/** Writes one answer, piece by piece. */
export interface Reply {
  readonly text: (text: string) => void;
  readonly tool: (name: string, written: string) => void;
  readonly end: (finish?: 'stop' | 'length' | 'tool_calls' | 'content_filter') => void;
  /** Answers with an error and no stream. */
  readonly fail: (status: number) => void;
  /** Ends the connection in the middle. */
  readonly cut: () => void;
  /** Resolves when the caller has gone. */
  readonly left: Promise<unknown>;
}

export interface ScriptedModel {
  readonly url: string;
  readonly requests: readonly ModelRequest[];
  readonly close: () => void;
}

/** An OpenAI-compatible server on this machine that answers as its script says. */
export async function scriptedModel(
  script: (request: ModelRequest, reply: Reply, no: number) => void | Promise<void>,
): Promise<ScriptedModel> {
  const requests: ModelRequest[] = [];
  const server = createServer(async (message, response) => {
    const request = (await json(message)) as ModelRequest;
    requests.push(request);
    await script(request, replyTo(request, response, requests.length), requests.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function replyTo({ model }: ModelRequest, response: ServerResponse, no: number): Reply {
  const send = (delta: object, finish_reason: string | null = null, more: object = {}) => {
    if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' });
    const choices = [{ index: 0, delta, finish_reason }];
    const chunk = { id: `a${no}`, object: 'chat.completion.chunk', model, choices, ...more };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  let calls = 0;
  return {
    text: (content) => send({ role: 'assistant', content }),
    tool: (name, written) => {
      const id = `call-${no}-${calls}`;
      const call = { index: calls, id, type: 'function', function: { name, arguments: written } };
      calls += 1;
      send({ tool_calls: [call] });
    },
    end: (finish = 'stop') => {
      send({}, finish, { usage: { prompt_tokens: 1000, completion_tokens: 50 } });
      response.end('data: [DONE]\n\n');
    },
    fail: (status) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message: 'sk-not-for-anyone broke', code: status } }));
    },
    cut: () => void response.destroy(),
    left: once(response, 'close'),
  };
}
