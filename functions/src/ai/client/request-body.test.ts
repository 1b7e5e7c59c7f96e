import { describe, expect, it } from 'vitest';
import type { ModelCall } from './model.ts';
import { isStrict, requestBody } from './request-body.ts';

const call: ModelCall = {
  messages: [{ role: 'user', content: 'x'.repeat(3_500) }],
  maxTokens: 2_000,
  usd: 0.5,
  signal: new AbortController().signal,
  deadline: 0,
};
const anywhere = { structured: true, isOpenRouter: false };

describe('the most that a call may cost', () => {
  it('bounds the prices of providers at OpenRouter: half for what is sent, half for what may come', () => {
    const { provider } = requestBody(call, 'm', { ...anywhere, isOpenRouter: true });
    // 1,000 tokens in, 2,000 out, 0.25 USD each
    expect(provider).toEqual({ max_price: { prompt: 250, completion: 125 } });
  });

  it('is told to no server that knows no such limit', () => {
    expect(requestBody(call, 'm', anywhere)).not.toHaveProperty('provider');
  });
});

it('schemas are strict when every property is required and no other is allowed', () => {
  const property = { type: 'string' };
  const closed = { type: 'object', properties: { a: property }, additionalProperties: false };
  expect(isStrict({ ...closed, required: ['a'] })).toBe(true);
  expect(isStrict(closed)).toBe(false);
  expect(isStrict({ ...closed, required: ['a'], additionalProperties: true })).toBe(false);
});
