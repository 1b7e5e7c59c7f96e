import { APIError } from 'openai';
import { type FaultKind, fault } from './faults.ts';
import { ModelFault } from './model.ts';
import { retryAfterOf } from './pause.ts';
import { WireFault } from './wire.ts';

const byStatus: Readonly<Record<number, FaultKind>> = {
  401: 'key-refused',
  402: 'credit-spent',
  403: 'not-allowed',
  404: 'model-unknown',
  405: 'not-a-model',
  408: 'too-slow',
  413: 'too-large',
  429: 'rate-limited',
  502: 'overloaded',
  503: 'overloaded',
  504: 'overloaded',
  529: 'overloaded',
};
/** Words that stand for a status where an error in a stream has no number. */
const byCode: readonly (readonly [RegExp, FaultKind])[] = [
  [/rate.?limit|too.?many/i, 'rate-limited'],
  [/overload|unavailable|capacity/i, 'overloaded'],
  [/context|too.?long|too.?large|maximum.*tokens/i, 'too-large'],
  [/moderat|content.?filter|content.?policy|flagged/i, 'not-allowed'],
  [/credit|insufficient.?quota|billing/i, 'credit-spent'],
  [/time.?out/i, 'too-slow'],
];
const tooLong = /context (?:length|window)|maximum context|prompt is too long|too many tokens/i;
const noSuchModel =
  /not a valid model|model.{0,80}(?:not found|does(?:n't| not) exist)|no endpoints found/i;

/**
 * The fault that an error of the SDK, of the connection or in a stream means. The provider's own words
 * are looked at and not kept: they may repeat the question.
 *
 * @throws the error itself when it is none of these: then it is a defect of ours
 */
export function faultOf(error: unknown, model: string): ModelFault {
  if (error instanceof ModelFault) return error;
  for (const each of causesOf(error)) {
    if (each instanceof WireFault) return fault(each.kind, model);
    if (each instanceof APIError && each.status !== undefined) return ofStatus(each, model);
    if (each instanceof APIError && each.error !== undefined) return faultIn(each.error, model);
    const code = codeOf(each);
    if (/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/.test(code)) return fault('cut-off', model);
    if (/^E[A-Z_]+$|^(?:CERT|DEPTH|UNABLE|SELF|HPE)_/.test(code))
      return fault('unreachable', model);
    if (each instanceof SyntaxError) return fault('failed', model); // an event that is no JSON
  }
  throw error;
}

function* causesOf(error: unknown): Generator<unknown> {
  let each = error;
  for (let depth = 0; depth < 5 && each !== undefined && each !== null; depth += 1) {
    yield each;
    each = (each as { cause?: unknown }).cause;
  }
}

function ofStatus(error: APIError, model: string): ModelFault {
  const status = error.status ?? 0;
  const retryAfter = retryAfterOf(error.headers, new Date());
  return fault(kindOf(status, wordsOf(error.error)), model, { status, retryAfter });
}

/**
 * What an error means that stands in an answer that began well, or in a choice of it: its code is a
 * status or a word; some servers write a sentence and no object.
 */
export function faultIn(error: unknown, model: string): ModelFault {
  const { code } = error as { code?: unknown };
  const words = wordsOf(error);
  const status = Number(code);
  if (status >= 400 && status < 600) return fault(kindOf(status, words), model, { status });
  const kind = byCode.find(([pattern]) => pattern.test(`${String(code)} ${words}`))?.[1];
  return fault(kind ?? 'failed', model);
}

function kindOf(status: number, words: string): FaultKind {
  if (status === 400 || status === 422) {
    if (tooLong.test(words)) return 'too-large';
    return noSuchModel.test(words) ? 'model-unknown' : 'request-refused';
  }
  if (status === 404 && words === '') return 'not-a-model'; // no such path, rather than no such model
  const known = byStatus[status];
  if (known !== undefined) return known;
  if (status >= 500) return 'failed';
  return status >= 400 ? 'request-refused' : 'not-a-model';
}

function wordsOf(body: unknown): string {
  if (typeof body === 'string') return body.slice(0, 2_000);
  if (typeof body !== 'object' || body === null) return '';
  const { message, error } = body as { message?: unknown; error?: unknown };
  const words = typeof message === 'string' ? message : typeof error === 'string' ? error : ' ';
  return words.slice(0, 2_000);
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
