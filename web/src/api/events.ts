/** One server-sent event. */
export interface ServerEvent {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
}

/**
 * Reads server-sent events to the end of a body. Comments are passed over; what is no JSON is, too.
 * @throws whatever reading throws when the connection ends early
 */
export async function* serverEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    held += value.replaceAll('\r', '');
    const blocks = held.split('\n\n');
    held = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventIn(block);
      if (event) yield event;
    }
  }
}

function eventIn(block: string): ServerEvent | undefined {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const cut = line.indexOf(': ');
    if (cut > 0) fields.set(line.slice(0, cut), line.slice(cut + 2));
  }
  const data = fields.get('data');
  if (data === undefined) return undefined;
  try {
    return { id: fields.get('id') ?? '', name: fields.get('event') ?? '', data: JSON.parse(data) };
  } catch {
    return undefined;
  }
}
