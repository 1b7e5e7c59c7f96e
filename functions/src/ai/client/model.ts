import type { FaultKind } from './faults.ts';
import type { ClientLimits } from './limits.ts';

/** Where the language model is, and what it takes. */
export interface ModelSettings {
  /** Of an OpenAI-compatible server, such as `https://openrouter.ai/api/v1`; no slash at its end. */
  readonly baseUrl: string;
  /** Sent as a bearer token, and written nowhere. */
  readonly key: string | undefined;
  /** The preferred one first, then those that are asked when it fails. */
  readonly models: readonly string[];
  /** Whether `response_format: json_schema` is taken; without it the schema is told in the prompt. */
  readonly structured: boolean;
  readonly breaker: boolean;
  readonly isOpenRouter: boolean;
  /** Where other than `clientLimits`. */
  readonly limits?: Partial<ClientLimits>;
}

/** One question to a model. */
export interface ModelCall {
  readonly messages: readonly ModelMessage[];
  readonly tools?: readonly ToolSpec[];
  readonly schema?: { readonly name: string; readonly json: object };
  readonly maxTokens: number;
  readonly temperature?: number;
  /** The most that the call may cost, where the server takes such a limit (OpenRouter does). */
  readonly usd?: number;
  /** The reader's stop. */
  readonly signal: AbortSignal;
  /** `performance.now()` at which there must be an end, in milliseconds. */
  readonly deadline: number;
}

export type ModelMessage =
  | { readonly role: 'system' | 'user'; readonly content: string }
  | {
      readonly role: 'assistant';
      readonly content: string;
      readonly toolCalls?: readonly ToolCall[];
    }
  | { readonly role: 'tool'; readonly callId: string; readonly content: string };

/** A tool that a model may ask for. */
export interface ToolSpec {
  readonly name: string;
  readonly description: string;
  /** JSON Schema. */
  readonly parameters: object;
}

/** What a model asks a tool, as it wrote it: the arguments may be no JSON. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: string;
}

/** Tokens of one answer. */
export interface Usage {
  readonly input: number;
  readonly output: number;
  /** From the number of characters, as the server didn't say. */
  readonly estimated: boolean;
}

/** `refused`: by the model itself or by a filter. */
export type ModelFinish = 'stop' | 'length' | 'tools' | 'refused';

export type ModelEvent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool'; readonly call: ToolCall }
  | ModelEnd;

export interface ModelEnd {
  readonly type: 'end';
  readonly finish: ModelFinish;
  /** Which really answered: a fallback may have, or another that a router chose. */
  readonly model: string;
  readonly usage: Usage;
}

/** The model's part is missing, or cut where it came after text. */
export class ModelFault extends Error {
  override readonly name = 'ModelFault';
  readonly kind: FaultKind;
  /** The one that was asked. */
  readonly model: string;
  /** For people: what happened, then what to do. Holds nothing that a provider wrote. */
  readonly says: string;
  /** HTTP status, where there was one. */
  readonly status: number | undefined;
  /** Seconds that the server asked to wait. */
  readonly retryAfter: number | undefined;

  constructor(
    kind: FaultKind,
    model: string,
    says: string,
    more: { readonly status?: number | undefined; readonly retryAfter?: number | undefined } = {},
  ) {
    super(`${kind}: ${says}`);
    this.kind = kind;
    this.model = model;
    this.says = says;
    this.status = more.status;
    this.retryAfter = more.retryAfter;
  }
}
