import type { ChatCompletionCreateParamsStreaming as Parameters } from 'openai/resources/chat/completions';
import type { ModelCall, ModelMessage, ModelSettings } from './model.ts';
import { estimateUsage } from './tokens.ts';

type Schema = NonNullable<ModelCall['schema']>;

/** What OpenRouter takes beside what the SDK knows. */
interface OpenRouterParameters {
  readonly provider?: {
    /** Only providers that keep to all parameters, rather than any that ignores the schema. */
    readonly require_parameters?: true;
    /** USD per million tokens; providers above it are passed over. */
    readonly max_price?: { readonly prompt: number; readonly completion: number };
  };
}

/**
 * What is sent for a call.
 *
 * @param server whether a schema goes as `response_format` (else it is told in the prompt), and whether
 *   OpenRouter's own parameters are known there
 */
export function requestBody(
  call: ModelCall,
  model: string,
  { structured, isOpenRouter }: Pick<ModelSettings, 'structured' | 'isOpenRouter'>,
): Parameters & OpenRouterParameters {
  const { schema, tools = [], temperature, maxTokens } = call;
  const isTold = schema !== undefined && !structured;
  const messages = isTold ? withSchema(call.messages, schema) : call.messages;
  const asStructured = schema !== undefined && !isTold;
  const provider = {
    ...(asStructured && { require_parameters: true as const }),
    ...(isOpenRouter && maxPrice(call)),
  };
  return {
    model,
    messages: messages.map(sent),
    max_tokens: maxTokens,
    stream: true,
    stream_options: { include_usage: true },
    ...(temperature === undefined ? {} : { temperature }),
    ...(tools.length === 0
      ? {}
      : {
          tools: tools.map(({ name, description, parameters }) => ({
            type: 'function' as const,
            function: { name, description, parameters: { ...parameters } },
          })),
        }),
    ...(asStructured && {
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: schema.name,
          strict: isStrict(schema.json),
          schema: { ...schema.json },
        },
      },
    }),
    ...(Object.keys(provider).length > 0 && { provider }),
  };
}

/** Prices at which what is sent and what may come cost half of the limit each. */
function maxPrice({ usd, messages, maxTokens }: ModelCall): OpenRouterParameters['provider'] {
  if (usd === undefined) return {};
  const { input } = estimateUsage(messages, '');
  const perMillion = (tokens: number) => Number(((usd / 2 / tokens) * 1e6).toPrecision(3));
  return {
    max_price: { prompt: perMillion(Math.max(1, input)), completion: perMillion(maxTokens) },
  };
}

function sent(message: ModelMessage): Parameters['messages'][number] {
  if (message.role === 'tool') {
    return { role: 'tool', tool_call_id: message.callId, content: message.content };
  }
  if (message.role !== 'assistant') return { role: message.role, content: message.content };
  const { content, toolCalls = [] } = message;
  if (toolCalls.length === 0) return { role: 'assistant', content };
  return {
    role: 'assistant',
    content: content === '' ? null : content,
    tool_calls: toolCalls.map(({ id, name, arguments: given }) => ({
      id,
      type: 'function',
      function: { name, arguments: given },
    })),
  };
}

/** The schema in words, for models that take none: at the end of the first system message. */
function withSchema(messages: readonly ModelMessage[], schema: Schema): readonly ModelMessage[] {
  const told = `Answer with one JSON value and nothing else: no words around it, no code fence. It must fit this JSON Schema:\n${JSON.stringify(schema.json)}`;
  const at = messages.findIndex(({ role }) => role === 'system');
  if (at === -1) return [{ role: 'system', content: told }, ...messages];
  return messages.map((message, index) =>
    index === at && message.role === 'system'
      ? { ...message, content: `${message.content}\n\n${told}` }
      : message,
  );
}

/** Strict schemas, which servers can hold a model to, name every property as required and allow no other. */
export function isStrict(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return true;
  if (Array.isArray(schema)) return schema.every(isStrict);
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>;
  if (type === 'object') {
    const names = Object.keys(properties ?? {});
    const isClosed = additionalProperties === false;
    const all = Array.isArray(required) && names.every((name) => required.includes(name));
    if (!isClosed || !(all || names.length === 0)) return false;
  }
  return Object.values(schema).every(isStrict);
}
