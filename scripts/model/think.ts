import type { ChatMessage, ChatRequest } from './chat-request.ts';
import { dataIn, type Facts, factsIn, isObject } from './facts.ts';
import { fillSchema, type Source } from './fill-schema.ts';
import { type PlannedCall, planFor } from './plan.ts';
import { propose } from './propose.ts';
import { type LookedUp, write } from './write.ts';

/** What the stand-in is going to say. */
export interface Thought {
  readonly text: string;
  /** What it wants to look up first; the text is then for those that don't let it. */
  readonly calls: readonly PlannedCall[];
  /** The text is JSON that somebody asked for. */
  readonly isJson: boolean;
}

const toldSchema = /It must fit this JSON Schema:\n(\{.*\})/;

/** Decides by words and facts alone: the same request always gets the same answer. */
export function think(request: ChatRequest): Thought {
  const { messages } = request;
  const facts = factsIn(messages);
  const schema = schemaOf(request);
  if (schema) {
    const value = fillSchema(schema, sourceOf(facts, messages));
    return { text: JSON.stringify(value), calls: [], isJson: true };
  }
  const asked = messages.findLastIndex(({ role }) => role === 'user');
  const question = messages[asked]?.content ?? '';
  const found = lookedUp(messages.slice(asked + 1));
  const offered = (request.tools ?? []).map((tool) => tool.function.name);
  const calls = found.length === 0 ? planFor(question, offered) : [];
  return { text: write(facts, found), calls, isJson: false };
}

function schemaOf({ response_format, messages }: ChatRequest): object | undefined {
  if (response_format?.json_schema) return response_format.json_schema.schema;
  for (const { role, content } of messages) {
    const [, json] = (role === 'system' && toldSchema.exec(content ?? '')) || [];
    if (json === undefined) continue;
    try {
      const value: unknown = JSON.parse(json);
      if (isObject(value)) return value;
    } catch {
      // It stood there in other words.
    }
  }
  return undefined;
}

function sourceOf(facts: Facts, messages: readonly ChatMessage[]): Source {
  const { score, monthlyUsd, issues, addresses, suggestedScore } = facts;
  const words = messages.filter(({ role }) => role === 'user').map(({ content }) => content);
  const { resources, links } = propose(words.join('\n'));
  const worst = issues[0];
  const summary =
    score === undefined
      ? 'A stand-in wrote this; it is no language model.'
      : `The score is ${score} of 100 and the cost ${Math.round(monthlyUsd ?? 0)} USD a month. ${
          worst ? `First of all: ${worst.title} (${worst.resource}). ` : ''
        }${suggestedScore === undefined ? '' : `The suggestion reaches ${suggestedScore}. `}A stand-in wrote this; it is no language model.`;
  const records = issues.map((issue) => ({
    ...issue,
    resources: [issue.resource],
    lines:
      issue.file === undefined
        ? undefined
        : { file: issue.file, start_line: issue.line, end_line: issue.line },
    why: 'Who decides, and by when, changes what to do first.',
    explanation: `${issue.title}: ${issue.resource} deserves a second look. A stand-in says so, no model.`,
    question: `Who decides on "${issue.title}" for ${issue.resource}, and by when?`,
    text: `What would ${issue.resource} being out of reach for an hour mean to you?`,
  }));
  return {
    lists: [records, resources as never, links as never],
    facts: { summary, narrative: summary, score, addresses },
  };
}

/** What tools have said since the question, each with what it was asked. */
function lookedUp(messages: readonly ChatMessage[]): readonly LookedUp[] {
  const calls = new Map(
    messages.flatMap(({ tool_calls = [] }) => tool_calls.map((one) => [one.id, one])),
  );
  return messages
    .filter(({ role }) => role === 'tool')
    .map(({ tool_call_id = '', content }) => {
      const call = calls.get(tool_call_id)?.function;
      const [said] = dataIn(content);
      return { name: call?.name ?? '', asked: argumentsOf(call?.arguments), content: said };
    });
}

function argumentsOf(written = '{}'): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(written);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
