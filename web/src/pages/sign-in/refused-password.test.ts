import { Problem } from '@stackstage/contracts';
import { expect, it } from 'vitest';
import { refusedPassword } from './refused-password.ts';

it('is what the service says of the password, and of nothing else', () => {
  expect(refusedPassword(new Problem('password-common', 'Take another.'))).toBe('Take another.');
  expect(refusedPassword(new Problem('password-refused', 'Too short.'))).toBe('Too short.');
  expect(refusedPassword(new Problem('email-taken', 'Sign in.'))).toBeUndefined();
  expect(refusedPassword(new Error('no net'))).toBeUndefined();
  expect(refusedPassword(undefined)).toBeUndefined();
});
