import type { ClientLimits } from './limits.ts';

interface Record {
  failures: number;
  /** `performance.now()` until which nobody asks. */
  restsUntil: number;
}

/** Of this process; each learns for itself that a model is down. */
const records = new Map<string, Record>();

/** Whether a model failed so often in a row that it is left alone for now. */
export function rests(model: string): boolean {
  return (records.get(model)?.restsUntil ?? 0) > performance.now();
}

/** After the rest one more failure is enough for the next one. */
export function noteFailure(model: string, limits: ClientLimits): void {
  const record = records.get(model) ?? { failures: 0, restsUntil: 0 };
  record.failures += 1;
  if (record.failures >= limits.failuresToRest) {
    record.restsUntil = performance.now() + limits.restMs;
  }
  records.set(model, record);
}

export function noteSuccess(model: string): void {
  records.delete(model);
}
