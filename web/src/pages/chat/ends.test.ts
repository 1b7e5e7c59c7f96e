import { expect, test } from 'vitest';
import { endOf } from './ends.ts';

test.each([
  [{ model: 'stackstage-advisor', finish: 'complete' }, 'Built-in advisor'],
  [{ model: 'some/model', finish: 'complete' }, 'some/model'],
  [{ model: 'some/model', finish: 'stopped' }, 'some/model, stopped by you'],
  [{ model: 'some/model', finish: 'length' }, 'some/model, cut at the length limit'],
  [{ model: 'some/model', finish: 'refused' }, 'some/model, refused by the model or its filter'],
  [{ model: 'some/model', finish: 'failed' }, 'some/model, failed on the way'],
] as const)('%o', (message, says) => {
  expect(endOf(message)).toBe(says);
});
