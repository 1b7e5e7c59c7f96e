import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatRequest } from './chat-request.ts';

/** How an answer can end, as OpenRouter normalises it. */
export type FinishReason = 'stop' | 'length' | 'tool_calls' | 'content_filter' | 'error';

/** Writes one answer piece by piece, as a stream, or as one document where none was asked for. */
export interface Reply {
  /** OpenRouter's comment while a model has not begun; with no stream there is nothing to say it in. */
  readonly comment: () => void;
  readonly text: (text: string) => void;
  /** Anything else of a delta: `reasoning`, `refusal`. */
  readonly delta: (delta: object) => void;
  /** A call of a tool, its arguments in pieces. */
  readonly tool: (name: string, written: string) => void;
  readonly end: (finish?: FinishReason, leaveOut?: LeftOut) => void;
  /** An error once the answer has begun: status 200, and the error in the body. */
  readonly error: (code: number | string, message: string) => void;
  /** An error and no answer. */
  readonly fail: (status: number, headers?: Readonly<Record<string, string>>) => void;
  /** Bytes as they are, after headers as they are. */
  readonly raw: (type: string, body: string | Uint8Array, status?: number) => void;
  /** Ends the connection in the middle. */
  readonly cut: () => void;
  /** Ends the stream without a word. */
  readonly stopShort: () => void;
  /** Waits; throws once the caller has gone. */
  readonly wait: (ms: number) => Promise<void>;
  /** Resolves when the caller has gone. */
  readonly left: Promise<unknown>;
}

interface LeftOut {
  readonly usage?: false;
  readonly done?: false;
  readonly finish?: false;
}

const provider = 'Stand-in';
const pieceOfArguments = 7; // characters
const charactersPerToken = 4;

/** What OpenRouter says to a status, in its own shape: `{error: {code, message}}`. */
const said: Readonly<Record<number, string>> = {
  400: 'Invalid request',
  401: 'No auth credentials found',
  402: 'Insufficient credits',
  403: 'Your input was flagged by moderation',
  404: 'No endpoints found for this model',
  408: 'The request timed out',
  413: 'The request is too large',
  429: 'Rate limit exceeded',
  502: 'The provider returned an invalid response',
  503: 'No provider is available that meets the requirements',
  529: 'The provider is overloaded',
};

/**
 * The shapes follow OpenRouter's documentation ("Streaming", "Errors and Debugging"): comments, chunks
 * with `provider` and `native_finish_reason`, a last chunk with the usage and no choice, errors in a
 * body of status 200 once the answer has begun.
 */
export function replyTo(request: ChatRequest, response: ServerResponse, no: number): Reply {
  const { model, stream = false, stream_options } = request;
  const head = {
    id: `gen-${no}`,
    provider,
    model,
    object: stream ? 'chat.completion.chunk' : 'chat.completion',
    created: Math.floor(Date.now() / 1000),
  };
  const left = new AbortController();
  const gone = once(response, 'close').then(() => left.abort());
  const message: Record<string, unknown> = { role: 'assistant', content: '' };
  const calls: object[] = [];
  let written = 0;

  const begin = () => {
    if (response.headersSent || !stream) return;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
  };
  const event = (value: object) => {
    begin();
    response.write(`data: ${JSON.stringify({ ...head, ...value })}\n\n`);
  };
  const chunk = (delta: object, finish: string | null = null) => {
    written += JSON.stringify(delta).length;
    const choice = { index: 0, delta, finish_reason: finish, native_finish_reason: finish };
    if (stream) event({ choices: [{ ...choice, logprobs: null }] });
  };
  const usage = () => {
    const prompt_tokens = Math.ceil(JSON.stringify(request.messages).length / charactersPerToken);
    const completion_tokens = Math.ceil(written / charactersPerToken);
    return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
  };
  const whole = (status: number, value: object, headers = {}) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(value));
  };

  return {
    comment: () => {
      begin();
      if (stream) response.write(': OPENROUTER PROCESSING\n\n');
    },
    text: (content) => {
      message.content += content;
      chunk({ role: 'assistant', content });
    },
    delta: (delta) => {
      Object.assign(message, delta);
      chunk(delta);
    },
    tool: (name, given) => {
      const index = calls.length;
      const id = `call_${no}_${index}`;
      calls.push({ id, type: 'function', function: { name, arguments: given } });
      chunk({ tool_calls: [{ index, id, type: 'function', function: { name, arguments: '' } }] });
      for (let at = 0; at < given.length; at += pieceOfArguments) {
        const piece = given.slice(at, at + pieceOfArguments);
        chunk({ tool_calls: [{ index, function: { arguments: piece } }] });
      }
    },
    end: (finish = 'stop', leaveOut = {}) => {
      if (!stream) {
        const own = { ...message, ...(calls.length > 0 && { tool_calls: calls }) };
        const choice = { index: 0, message: own, finish_reason: finish };
        const choices = [{ ...choice, native_finish_reason: finish }];
        return whole(200, { ...head, choices, usage: usage() });
      }
      if (leaveOut.finish !== false) chunk({ role: 'assistant', content: '' }, finish);
      if (stream_options?.include_usage && leaveOut.usage !== false)
        event({ choices: [], usage: usage() });
      begin();
      response.end(leaveOut.done === false ? undefined : 'data: [DONE]\n\n');
    },
    error: (code, text) => {
      const error = { code, message: text };
      if (!stream) return whole(200, { ...head, error });
      event({ error, choices: [{ index: 0, delta: { content: '' }, finish_reason: 'error' }] });
      response.end();
    },
    fail: (status, headers) =>
      whole(status, { error: { code: status, message: said[status] ?? 'It broke' } }, headers),
    raw: (type, body, status = 200) => {
      if (!response.headersSent) response.writeHead(status, { 'content-type': type });
      response.flushHeaders();
      if (body.length > 0) response.write(body);
    },
    cut: () => void response.destroy(),
    stopShort: () => {
      begin();
      response.end();
    },
    wait: async (ms) => {
      await sleep(ms, undefined, { signal: left.signal });
    },
    left: gone,
  };
}
