import type { AnalyzeEvents, AnalyzeRequest } from '@stackstage/contracts';
import { useCallback, useRef, useState } from 'react';
import { Unreachable } from '../../api/unreachable.ts';
import type { Chosen } from './chosen.ts';
import { totalSize } from './sort-candidates.ts';

/** Where an analysis stands; sizes as they were when it began. */
export interface Progress {
  readonly step: 'reading' | 'analysing' | 'opening';
  readonly files: number;
  readonly bytes: number;
  readonly since: number;
}

/** Runs one analysis at a time; `opened` is told the stored report's id. */
export function useAnalysis(opened: (reportId: string) => void) {
  const [progress, setProgress] = useState<Progress>();
  const [error, setError] = useState<unknown>();
  const running = useRef<AbortController>(undefined);
  const whenOpened = useRef(opened);
  whenOpened.current = opened;

  const start = useCallback((uid: string, chosen: Chosen) => {
    if (running.current) return;
    const run = new AbortController();
    running.current = run;
    setError(undefined);
    const measured = {
      files: chosen.files.length,
      bytes: totalSize(chosen.files) + chosen.words.length,
      since: Date.now(),
    };
    const step = (name: Progress['step']) => setProgress({ step: name, ...measured });
    step('reading');
    analyse(uid, chosen, step, run.signal)
      .then((id) => whenOpened.current(id))
      .catch((problem: unknown) => {
        if (!run.signal.aborted) setError(problem);
      })
      .finally(() => {
        if (running.current !== run) return;
        running.current = undefined;
        setProgress(undefined);
      });
  }, []);

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    setProgress(undefined);
  }, []);

  return { start, cancel, progress, error };
}

async function analyse(
  uid: string,
  chosen: Chosen,
  step: (name: Progress['step']) => void,
  signal: AbortSignal,
): Promise<string> {
  const key = crypto.randomUUID();
  const options = {
    role: chosen.role,
    ...(chosen.title.trim() ? { title: chosen.title.trim() } : {}),
    ...(chosen.region ? { region: chosen.region } : {}),
  };
  const words = chosen.words.trim();
  step('analysing');
  const body =
    chosen.files.length === 0
      ? { text: words, model: chosen.model, ...options }
      : form(chosen, words, { model: String(chosen.model), ...options });
  const stop = new AbortController();
  try {
    // What a model adds is stored as it comes, and shown from there.
    const id = await Promise.race([told(body, key, signal), stored(uid, key, stop.signal)]);
    step('opening');
    return id;
  } finally {
    stop.abort();
  }
}

/** The report's id, as the answer tells it. */
async function told(
  body: AnalyzeRequest | FormData,
  key: string,
  signal: AbortSignal,
): Promise<string> {
  const { callForEvents } = await import('../../api/call.ts');
  const headers = { 'idempotency-key': key, accept: 'text/event-stream' };
  for await (const { name, data } of callForEvents('analyze', body, signal, headers)) {
    if (name === 'report') return (data as AnalyzeEvents['report']).report_id;
  }
  throw new Unreachable('no-answer');
}

/** The same as it is stored: Hosting, deployed, holds an answer back until the model has done its part. */
function stored(uid: string, key: string, stop: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    void import('../../api/live-reports.ts').then(({ findReportByKey }) => {
      if (stop.aborted) return;
      stop.addEventListener('abort', findReportByKey(uid, key, resolve));
    });
  });
}

function form(chosen: Chosen, words: string, options: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(options)) data.append(name, value);
  for (const file of chosen.files) data.append('files', file.content, file.path);
  if (words !== '') data.append('files', new Blob([words]), 'description.txt');
  return data;
}
