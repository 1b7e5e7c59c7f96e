import { OpenAI } from 'openai';
import { faultIn, faultOf } from './classify.ts';
import { fault, printable } from './faults.ts';
import type { ClientLimits } from './limits.ts';
import type { ModelCall, ModelEvent, ModelFinish, ModelSettings, Usage } from './model.ts';
import { requestBody } from './request-body.ts';
import { textFlow } from './text-flow.ts';
import { estimateUsage } from './tokens.ts';
import { toolCalls } from './tool-calls.ts';
import { type Watch, wire } from './wire.ts';

/** After its finish an answer may still tell its usage; a server that then keeps the line open is left. */
const afterFinishMs = 2_000;

export interface Attempt {
  readonly settings: ModelSettings;
  readonly model: string;
  readonly call: ModelCall;
  readonly limits: ClientLimits;
  readonly structured: boolean;
  /** The reader's stop, or the end of all time. */
  readonly signal: AbortSignal;
}

/**
 * Asks one model once. Calls of tools come when they are whole, so at the end.
 *
 * @throws ModelFault; or anything at all once `signal` is aborted
 */
export async function* attempt(asked: Attempt): AsyncGenerator<ModelEvent> {
  const { model, call, limits, signal } = asked;
  const own = new AbortController();
  const watch: Watch = { done: false };
  const seen = new Answer(model, call, limits);
  let afterFinish: NodeJS.Timeout | undefined;
  try {
    const stream = await clientFor(asked, watch).chat.completions.create(
      requestBody(call, model, { ...asked.settings, structured: asked.structured }),
      { signal: AbortSignal.any([signal, own.signal]) },
    );
    for await (const chunk of chunksOf(stream, model)) {
      const text = seen.take(chunk);
      if (text !== '') yield { type: 'text', text };
      if (seen.isFull) break;
      if (seen.finish !== undefined) {
        afterFinish ??= setTimeout(() => own.abort(), afterFinishMs);
      }
    }
    signal.throwIfAborted();
  } catch (error) {
    signal.throwIfAborted();
    // What fails after the finish takes nothing from the answer.
    if (seen.finish === undefined || seen.finish === 'error') throw faultOf(error, model);
  } finally {
    clearTimeout(afterFinish);
    own.abort();
  }
  yield* seen.end(watch.done);
}

/** The SDK breaks off, as at a defect, where an event has not the shape that it looks into. */
async function* chunksOf(stream: AsyncIterable<unknown>, model: string): AsyncGenerator<unknown> {
  try {
    yield* stream;
  } catch (error) {
    throw error instanceof TypeError ? fault('failed', model) : error;
  }
}

function clientFor({ settings, model, limits }: Attempt, watch: Watch): OpenAI {
  const { baseUrl, key, isOpenRouter } = settings;
  // What can't be a header is told by the platform in an error that repeats it.
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key)) throw fault('key-refused', model);
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: key ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0, // ours: the SDK's would wait an hour when told so
    timeout: limits.wholeMs,
    logLevel: 'off',
    fetch: wire(limits, watch),
    defaultHeaders: {
      ...(key === undefined ? { authorization: null } : {}),
      ...(isOpenRouter ? { 'x-title': 'StackStage' } : {}),
    },
  });
}

/** What came of one answer so far. */
class Answer {
  readonly #model: string;
  readonly #call: ModelCall;
  readonly #flow: ReturnType<typeof textFlow>;
  readonly #calls: ReturnType<typeof toolCalls>;
  #text = '';
  #answeredBy: string;
  #refused = false;
  #usage: Usage | undefined;
  finish: string | undefined;

  constructor(model: string, call: ModelCall, limits: ClientLimits) {
    this.#model = model;
    this.#answeredBy = model;
    this.#call = call;
    this.#flow = textFlow(call.maxTokens * limits.charactersPerToken);
    this.#calls = toolCalls(limits);
  }

  get isFull(): boolean {
    return this.#flow.isFull();
  }

  /** Takes an event of the stream, whatever it is, and gives the text that can be shown by now. */
  take(event: unknown): string {
    const { model, usage, choices } = objectOf(event);
    if (typeof model === 'string' && model !== '') this.#answeredBy = printable(model);
    this.#usage = usageOf(usage) ?? this.#usage;
    const choice = objectOf(Array.isArray(choices) ? choices[0] : undefined);
    const { content, refusal, tool_calls: pieces } = objectOf(choice.delta);
    this.#calls.take(pieces);
    const { finish_reason: finish, error } = choice;
    if (typeof finish === 'string' && finish !== '') this.finish = finish; // some say '' all along
    if (typeof error === 'object' && error !== null) throw faultIn(error, this.#model);
    let text = this.#flow.take(textOf(content));
    if (typeof refusal === 'string' && refusal !== '') {
      this.#refused = true;
      text += this.#flow.take(refusal);
    }
    this.#text += text;
    return text;
  }

  /** The rest of the text, the calls and the end. @throws ModelFault when it is no answer */
  *end(saidDone: boolean): Generator<ModelEvent> {
    const rest = this.#flow.end();
    this.#text += rest;
    if (rest !== '') yield { type: 'text', text: rest };
    const finish = this.#finish(saidDone);
    const calls = finish === 'tools' ? this.#calls.end() : [];
    for (const call of calls) yield { type: 'tool', call };
    const usage =
      this.#usage ??
      estimateUsage(
        this.#call.messages,
        this.#text + calls.map((call) => call.name + call.arguments).join(''),
      );
    yield { type: 'end', finish, model: this.#answeredBy, usage };
  }

  #finish(saidDone: boolean): ModelFinish {
    const { finish } = this;
    if (finish === 'error') throw fault('failed', this.#model);
    if (this.#refused || finish === 'content_filter') return 'refused';
    if (this.isFull) return 'length';
    if (finish === undefined && !saidDone) throw fault('cut-off', this.#model);
    if (finish !== 'length' && this.#calls.end().length > 0) return 'tools';
    if (this.#text === '') throw fault('empty', this.#model);
    return finish === 'length' ? 'length' : 'stop';
  }
}

/** Text, or the parts that some servers make of it. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map(objectOf)
    .map(({ text }) => (typeof text === 'string' ? text : ''))
    .join('');
}

function usageOf(usage: unknown): Usage | undefined {
  const { prompt_tokens: input, completion_tokens: output } = objectOf(usage);
  if (!isCount(input) || !isCount(output)) return undefined;
  return { input, output, estimated: false };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
