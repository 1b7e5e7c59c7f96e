/** A request for a chat completion, as far as the stand-in looks at it. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly tools?: readonly { readonly function: { readonly name: string } }[];
  readonly response_format?: {
    readonly type: string;
    readonly json_schema?: { readonly schema: object };
  };
  readonly stream?: boolean;
  readonly max_tokens?: number;
  readonly stream_options?: { readonly include_usage?: boolean };
}

export interface ChatMessage {
  readonly role: string;
  readonly content: string | null;
  readonly tool_calls?: readonly CalledTool[];
  readonly tool_call_id?: string;
}

export interface CalledTool {
  readonly id: string;
  readonly function: { readonly name: string; readonly arguments: string };
}

/** The request that a body holds. @returns a sentence on what is wrong with it instead */
export function chatRequest(body: string): ChatRequest | string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return 'The body is not JSON.';
  }
  const { model, messages } = (value ?? {}) as Partial<ChatRequest>;
  if (typeof model !== 'string') return '`model` is missing.';
  if (!Array.isArray(messages) || messages.length === 0) return '`messages` is missing.';
  const isMessage = (one: Partial<ChatMessage> | null) =>
    typeof one?.role === 'string' && typeof (one.content ?? '') === 'string';
  return messages.every(isMessage) ? (value as ChatRequest) : 'A message has no role or content.';
}
