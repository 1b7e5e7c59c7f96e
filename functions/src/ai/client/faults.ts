import { ModelFault } from './model.ts';

interface Fault {
  /** After the model's name: what happened, then what to do. */
  readonly says: string;
  /** The same model may do better a moment later. */
  readonly passes?: true;
  /** Another model of the same server can't do better. */
  readonly everyModel?: true;
  /** Not the model's failing: it doesn't rest for it. */
  readonly notItsFailing?: true;
}

/** Every way in which a model fails, by a kind that stays the same. */
export const faults = {
  unreachable: {
    says: 'could not be reached. Try again in a minute.',
    passes: true,
    everyModel: true,
  },
  'too-slow': { says: 'took too long to answer. Try again, or ask for less at once.' },
  'cut-off': { says: 'was cut off in the middle of its answer. Try again.', passes: true },
  'rate-limited': {
    says: 'is asked too often at the moment. Try again in a minute.',
    passes: true,
  },
  overloaded: { says: 'is overloaded or down. Try again in a few minutes.', passes: true },
  failed: { says: 'failed on its own side. Try again.', passes: true },
  'key-refused': {
    says: 'refused the key it was asked with. Whoever runs StackStage must set a valid one.',
    everyModel: true,
    notItsFailing: true,
  },
  'credit-spent': {
    says: 'was not paid for: the credit is used up. Whoever runs StackStage must add some.',
    notItsFailing: true,
  },
  'not-allowed': {
    says: "was kept from answering by its provider's rules. Ask in other words.",
    notItsFailing: true,
  },
  'model-unknown': {
    says: 'is not offered by this server, or not with what is needed. Whoever runs StackStage must choose another.',
    notItsFailing: true,
  },
  'request-refused': {
    says: 'did not take the request. Whoever runs StackStage may have to choose another model.',
    notItsFailing: true,
  },
  'too-large': {
    says: 'takes less at once than was sent. Ask about fewer or smaller files.',
    notItsFailing: true,
  },
  'not-a-model': {
    says: 'answered with something that is no answer of a model. Whoever runs StackStage must check its address.',
    everyModel: true,
  },
  empty: { says: 'ended without writing anything. Try again.' },
  malformed: { says: 'wrote something that could not be read, twice. Try again.' },
  refused: { says: 'refused to answer this. Ask in other words.', notItsFailing: true },
  resting: { says: 'failed several times in a row and is left alone for half a minute.' },
} as const satisfies Record<string, Fault>;

export type FaultKind = keyof typeof faults;

const table: Readonly<Record<FaultKind, Fault>> = faults;
const shownName = 80;

/** The fault of this kind, with its sentence about `model`. */
export function fault(
  kind: FaultKind,
  model: string,
  more: { readonly status?: number | undefined; readonly retryAfter?: number | undefined } = {},
): ModelFault {
  return new ModelFault(kind, model, `${printable(model)} ${table[kind].says}`, more);
}

/** Whether it is worth asking the same model again. */
export function passes({ kind, status, retryAfter }: ModelFault): boolean {
  if (table[kind].passes === true || status === 408) return true;
  // OpenRouter says so of credit that running answers hold back for a moment.
  return kind === 'credit-spent' && retryAfter !== undefined;
}

/** Whether it is worth asking another model of the same server. */
export function anotherMayDo({ kind }: ModelFault): boolean {
  return table[kind].everyModel !== true;
}

/** Whether it counts towards a rest for the model. */
export function isItsFailing({ kind }: ModelFault): boolean {
  return table[kind].notItsFailing !== true && kind !== 'resting';
}

/** A model's name as it may stand in a sentence: one line, no control or ordering characters. */
export function printable(name: string): string {
  const clean = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').slice(0, shownName);
  return clean === '' ? 'The model' : clean;
}
