/** One server-sent event; its data are JSON. */
export interface ServerEvent {
  readonly event: string;
  readonly id: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what is sent
  readonly data: any;
  /** `performance.now()` when it came. */
  readonly at: number;
}

/** Reads an event stream to its end, or until `until` has seen enough. */
export async function eventsOf(
  answer: Response,
  until: (event: ServerEvent) => boolean = () => false,
): Promise<ServerEvent[]> {
  const found: ServerEvent[] = [];
  let rest = '';
  const decoder = new TextDecoder();
  for await (const bytes of answer.body ?? []) {
    rest += decoder.decode(bytes as Uint8Array, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => {
          const at = line.indexOf(': ');
          return [line.slice(0, at), line.slice(at + 2)] as const;
        }),
      );
      const [event, data] = [fields.get('event'), fields.get('data')];
      if (event === undefined || data === undefined) continue;
      const one = { event, id: fields.get('id'), data: JSON.parse(data), at: performance.now() };
      found.push(one);
      if (until(one)) return found;
    }
  }
  return found;
}
