import type { ModelMessage, Usage } from './model.ts';

/** English has about four characters a token, other scripts fewer: a middle that rather counts too many. */
const charactersPerToken = 3.5;

/** Tokens of a text whose model doesn't say, from its characters. */
export function estimateTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

/** Tokens of a question and as much of its answer as came; usage of a stopped call never comes. */
export function estimateUsage(messages: readonly ModelMessage[], answer: string): Usage {
  const input = messages.reduce((sum, message) => {
    const calls = message.role === 'assistant' ? JSON.stringify(message.toolCalls ?? '') : '';
    return sum + estimateTokens(message.content + calls);
  }, 0);
  return { input, output: estimateTokens(answer), estimated: true };
}
