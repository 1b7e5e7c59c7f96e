import { expect, test } from 'vitest';
import { type ServerEvent, serverEvents } from './events.ts';

async function eventsOf(text: string, size: number): Promise<readonly ServerEvent[]> {
  const bytes = new TextEncoder().encode(text);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size)
        controller.enqueue(bytes.slice(at, at + size));
      controller.close();
    },
  });
  return Array.fromAsync(serverEvents(body));
}

const text =
  ': still here\n\nid: 2-3\nevent: delta\ndata: {"text":"né → 🧑🏽‍💻"}\n\ndata: {no json\n\nevent: done\ndata: {}\n\nevent: cut';

test.each([1, 2, 3, 7, 1000])('events are whole however the bytes are cut: %i', async (size) => {
  expect(await eventsOf(text, size)).toEqual([
    { id: '2-3', name: 'delta', data: { text: 'né → 🧑🏽‍💻' } },
    { id: '', name: 'done', data: {} },
  ]);
});
