import { ask } from './ask.ts';
import { fault } from './faults.ts';
import type { ModelCall, ModelEnd, ModelSettings, ToolCall } from './model.ts';
import { estimateUsage } from './tokens.ts';

/** How one call ended, and what the model wants looked up. */
export interface CallEnd {
  readonly end: ModelEnd;
  readonly calls: readonly ToolCall[];
}

/**
 * One call of the model: yields its text.
 *
 * @param spent told once, also when the call was broken off: the tokens that it took
 * @throws ModelFault, or the reason of `call.signal` once that is aborted
 */
export async function* askCounted(
  settings: ModelSettings,
  call: ModelCall,
  spent: (tokens: number) => void,
): AsyncGenerator<string, CallEnd> {
  const calls: ToolCall[] = [];
  let text = '';
  let end: ModelEnd | undefined;
  try {
    for await (const event of ask(settings, call)) {
      if (event.type === 'end') end = event;
      else if (event.type === 'tool') calls.push(event.call);
      else {
        text += event.text;
        yield event.text;
      }
    }
    if (end) return { end, calls };
    throw fault('cut-off', settings.models[0] ?? '');
  } finally {
    // Usage of an answer that was broken off never comes; one that never began cost nothing.
    const usage = end?.usage ?? estimateUsage(text === '' ? [] : call.messages, text);
    spent(usage.input + usage.output);
  }
}
