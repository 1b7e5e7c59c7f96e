import { attempt } from './attempt.ts';
import { noteFailure, noteSuccess, rests } from './breaker.ts';
import { anotherMayDo, fault, isItsFailing, passes } from './faults.ts';
import { type ClientLimits, clientLimits } from './limits.ts';
import { type ModelCall, type ModelEvent, ModelFault, type ModelSettings } from './model.ts';
import { pause, pauseMs } from './pause.ts';

/**
 * Asks the preferred model, again where that may help, then its fallbacks; whatever comes after the
 * first text stays with it. Ends within its limits and the call's deadline.
 *
 * @throws ModelFault; or the reason of `call.signal` once that is aborted
 */
export async function* ask(settings: ModelSettings, call: ModelCall): AsyncGenerator<ModelEvent> {
  const limits = { ...clientLimits, ...settings.limits };
  const time = new AbortController();
  const left = Math.min(limits.wholeMs, call.deadline - performance.now());
  const timer = setTimeout(() => time.abort(), Math.max(0, left));
  const signal = AbortSignal.any([call.signal, time.signal]);
  const asking = { settings, call, limits, signal };
  const failed: ModelFault[] = [];
  try {
    call.signal.throwIfAborted();
    for (const model of settings.models) {
      const last = yield* askOne(asking, model);
      if (last === undefined) return;
      failed.push(last);
      if (!anotherMayDo(last)) break;
    }
  } catch (error) {
    if (call.signal.aborted) throw call.signal.reason;
    if (!time.signal.aborted) throw error;
    failed.push(fault('too-slow', settings.models[failed.length] ?? ''));
  } finally {
    clearTimeout(timer);
  }
  throw together(failed);
}

interface Asking {
  readonly settings: ModelSettings;
  readonly call: ModelCall;
  readonly limits: ClientLimits;
  readonly signal: AbortSignal;
}

/** @returns why the model gave nothing; undefined when it answered. @throws once text has come */
async function* askOne(
  { settings, call, limits, signal }: Asking,
  model: string,
): AsyncGenerator<ModelEvent, ModelFault | undefined> {
  const record = `${settings.baseUrl} ${model}`;
  let structured = settings.structured;
  for (let failures = 0; ; ) {
    if (settings.breaker && rests(record)) return fault('resting', model);
    let begun = false;
    try {
      for await (const event of attempt({ settings, model, call, limits, structured, signal })) {
        begun = true;
        if (event.type === 'end') noteSuccess(record);
        yield event;
      }
      return undefined;
    } catch (error) {
      if (!(error instanceof ModelFault)) throw error;
      if (isItsFailing(error)) noteFailure(record, limits);
      if (begun) throw error;
      failures += 1;
      if (failures >= limits.attempts) return error;
      if (structured && call.schema !== undefined && refusesSchemas(error)) {
        structured = false;
        continue;
      }
      if (!passes(error)) return error;
      const ms = pauseMs(failures, error.retryAfter, limits);
      if (ms === undefined) return error;
      await pause(ms, signal);
    }
  }
}

/** What servers say to a schema that they, or the model's providers, don't take. */
function refusesSchemas({ kind }: ModelFault): boolean {
  return kind === 'request-refused' || kind === 'model-unknown';
}

/** What is said of all of them: the preferred one's fault, and that nobody else did better. */
function together(failed: readonly ModelFault[]): ModelFault {
  const [first, ...others] = failed;
  if (first === undefined || others.length === 0) {
    return first ?? fault('model-unknown', '');
  }
  const said = others.map(({ says }) => says).join(' ');
  const { kind, model, says, status, retryAfter } = first;
  return new ModelFault(kind, model, `${says} ${said}`, { status, retryAfter });
}
