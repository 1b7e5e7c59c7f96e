import type { Report } from '@stackstage/contracts';

type Source = Pick<Report, 'resources' | 'links' | 'places'>;

export interface DrawingOrder {
  readonly id: number;
  readonly source: Source;
  readonly theme: 'light' | 'dark';
  readonly title: string;
}

export type DrawingAnswer = { readonly id: number } & (
  | { readonly svg: string; readonly dot: string }
  | { readonly failure: string }
);

export interface Drawing {
  readonly svg: string;
  readonly dot: string;
}

let worker: Worker | undefined;
let orders = 0;
const waiting = new Map<number, (answer: DrawingAnswer) => void>();

/** Draws an architecture in a worker, so that the page stays awake while it is laid out. */
export function draw(order: Omit<DrawingOrder, 'id'>): Promise<Drawing> {
  worker ??= start();
  orders += 1;
  const id = orders;
  return new Promise((resolve, reject) => {
    waiting.set(id, (answer) => {
      if ('failure' in answer) reject(new Error(answer.failure));
      else resolve(answer);
    });
    worker?.postMessage({ id, ...order } satisfies DrawingOrder);
  });
}

function start(): Worker {
  const started = new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', (event: MessageEvent<DrawingAnswer>) => {
    waiting.get(event.data.id)?.(event.data);
    waiting.delete(event.data.id);
  });
  started.addEventListener('error', (event) => {
    const failure = event.message || 'The drawing could not be made.';
    for (const [id, tell] of waiting) tell({ id, failure });
    waiting.clear();
    worker = undefined;
  });
  return started;
}
