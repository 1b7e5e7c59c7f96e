/** Some servers answer a request for a stream with one JSON document. */

interface Whole {
  readonly choices?: readonly {
    readonly message?: { readonly tool_calls?: readonly object[] | null };
    readonly finish_reason?: unknown;
    readonly error?: unknown;
  }[];
}

/**
 * The events that would have told the same as a whole answer; an error object becomes an event too.
 * What is no JSON object gives no event, so the stream just ends.
 */
export async function* asEvents(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.length;
    if (length > most) return;
    parts.push(part);
  }
  const whole = parsed(Buffer.concat(parts).toString('utf8'));
  if (whole === undefined) return;
  const choices = whole.choices?.map(({ message, finish_reason, error }, index) => ({
    index,
    delta: {
      ...message,
      tool_calls: message?.tool_calls?.map((call, at) => ({ index: at, ...call })),
    },
    finish_reason,
    error,
  }));
  yield Buffer.from(`data: ${JSON.stringify({ ...whole, choices })}\n\ndata: [DONE]\n\n`);
}

function parsed(text: string): Whole | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Whole) : undefined;
  } catch {
    return undefined;
  }
}
