import * as z from 'zod';
import { askCounted } from './ask-counted.ts';
import { fault } from './faults.ts';
import { type JsonProblem, jsonIn } from './json-in.ts';
import type { ModelCall, ModelMessage, ModelSettings } from './model.ts';

/** A question that is answered with a value of a schema. */
export interface StructuredCall<T> extends Omit<ModelCall, 'tools' | 'schema'> {
  readonly schema: z.ZodType<T>;
  /** What servers call the schema by: letters, digits, `_` and `-`. */
  readonly name: string;
  readonly spent: (tokens: number) => void;
}

/** Text as it comes, with the attempt it is of: a second one begins anew. */
export interface StructuredPiece {
  readonly attempt: number;
  readonly text: string;
}

export interface Structured<T> {
  readonly value: T;
  /** Which really answered. */
  readonly model: string;
}

/** The first try, and one repair. */
const attempts = 2;
const longestProblem = 1_500; // characters
const longestEcho = 20_000;

/**
 * Asks for a value of a schema: what comes is validated, and asked for once more with what was wrong.
 *
 * @throws ModelFault `malformed` when the second one is no better, `refused`, or those of `ask`
 */
export async function* askFor<T>(
  settings: ModelSettings,
  { schema, name, spent, ...call }: StructuredCall<T>,
): AsyncGenerator<StructuredPiece, Structured<T>> {
  const { $schema, ...json } = z.toJSONSchema(schema, { io: 'input' });
  let messages: readonly ModelMessage[] = call.messages;
  for (let attempt = 1; ; attempt += 1) {
    const asked = { ...call, messages, schema: { name, json } };
    let text = '';
    const round = askCounted(settings, asked, spent);
    let step = await round.next();
    for (; !step.done; step = await round.next()) {
      text += step.value;
      yield { attempt, text: step.value };
    }
    const { end } = step.value;
    if (end.finish === 'refused') throw fault('refused', end.model);
    const found = jsonIn(text);
    const parsed = schema.safeParse('value' in found ? found.value : undefined);
    if (parsed.success) return { value: parsed.data, model: end.model };
    if (attempt === attempts) throw fault('malformed', end.model);
    const wrong = 'problem' in found ? problems[found.problem] : z.prettifyError(parsed.error);
    messages = [
      ...call.messages,
      { role: 'assistant', content: text.slice(0, longestEcho).toWellFormed() || '(nothing)' },
      { role: 'user', content: repair(wrong.slice(0, longestProblem)) },
    ];
  }
}

const problems: Readonly<Record<JsonProblem, string>> = {
  none: 'It holds no JSON object.',
  cut: 'The object does not end: it was cut at the length limit. Be much shorter.',
  broken: 'It is not JSON.',
};

function repair(wrong: string): string {
  return `Your answer does not fit the schema:\n${wrong}\nAnswer again with the whole JSON object, corrected, and nothing around it.`;
}
