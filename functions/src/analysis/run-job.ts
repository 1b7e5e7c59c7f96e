import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Problem } from '@stackstage/contracts';
import type { JobName, Jobs } from './jobs.ts';

const deadlineMs = 5_000;
const memoryMb = 512;

/** A worker that waits for its next job; another is started when there is none. */
let idle: Worker | undefined;

/**
 * Runs the engine in a thread of its own, so that this one goes on answering and the work can be ended
 * whatever it does.
 *
 * @throws Problem `analysis-too-long` or `analysis-too-large`
 */
export async function runJob<Name extends JobName>(
  name: Name,
  asks: Jobs[Name]['asks'],
): Promise<Jobs[Name]['gives']> {
  const worker = idle ?? (await started());
  idle = undefined;
  worker.ref();
  try {
    const answer = await answerOf(worker, { name, asks });
    worker.unref();
    idle = worker;
    return answer as Jobs[Name]['gives'];
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

async function started(): Promise<Worker> {
  const worker = new Worker(new URL('./analysis-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  await once(worker, 'message');
  return worker;
}

async function answerOf(worker: Worker, job: object): Promise<unknown> {
  const done = new AbortController();
  const deadline = setTimeout(() => done.abort(tooLong()), deadlineMs);
  try {
    const answer = once(worker, 'message', { signal: done.signal });
    const ended = once(worker, 'exit', { signal: done.signal }).then(() => {
      throw new Error('The analysis ended without an answer.');
    });
    worker.postMessage(job);
    const [said] = (await Promise.race([answer, ended])) as [unknown];
    return said;
  } catch (error) {
    if (done.signal.aborted) throw done.signal.reason;
    throw isOutOfMemory(error) ? tooLarge() : error;
  } finally {
    clearTimeout(deadline);
    done.abort();
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLong(): Problem {
  const seconds = deadlineMs / 1000;
  const detail = `The analysis was ended after ${seconds} s. Nothing was stored; send fewer files.`;
  return new Problem('analysis-too-long', detail);
}

function tooLarge(): Problem {
  const detail = `The analysis was ended at ${memoryMb} MB. Nothing was stored; send fewer files.`;
  return new Problem('analysis-too-large', detail);
}
