import { ask } from '../ai/client/ask.ts';
import type { ClientLimits } from '../ai/client/limits.ts';
import {
  type ModelCall,
  type ModelEnd,
  ModelFault,
  type ModelSettings,
  type ToolCall,
} from '../ai/client/model.ts';

/** Everything that came of one question to a model. */
export interface Outcome {
  readonly text: string;
  readonly tools: readonly ToolCall[];
  readonly end: ModelEnd | undefined;
  readonly fault: ModelFault | undefined;
  readonly ms: number;
}

interface Asks extends Partial<Omit<ModelSettings, 'limits'>> {
  readonly baseUrl: string;
  readonly limits?: Partial<ClientLimits>;
  readonly call?: Partial<ModelCall>;
}

/** Asks a server of this machine; pauses between attempts are short unless a test says otherwise. */
export async function askModel({ limits, call, ...settings }: Asks): Promise<Outcome> {
  const began = performance.now();
  const tools: ToolCall[] = [];
  let text = '';
  let end: ModelEnd | undefined;
  let fault: ModelFault | undefined;
  const whole: ModelSettings = {
    key: undefined,
    models: ['a-model'],
    structured: true,
    breaker: false,
    isOpenRouter: false,
    ...settings,
    limits: { backoffMs: 1, ...limits },
  };
  const asked: ModelCall = {
    messages: [{ role: 'user', content: 'What is wrong?' }],
    maxTokens: 500,
    signal: new AbortController().signal,
    deadline: performance.now() + 50_000,
    ...call,
  };
  try {
    for await (const event of ask(whole, asked)) {
      if (event.type === 'text') text += event.text;
      else if (event.type === 'tool') tools.push(event.call);
      else end = event;
    }
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    fault = error;
  }
  return { text, tools, end, fault, ms: performance.now() - began };
}
