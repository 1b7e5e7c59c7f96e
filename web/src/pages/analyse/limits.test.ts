import { serviceLimits } from '@stackstage/engine';
import { expect, it } from 'vitest';
import { limits } from './limits.ts';

it('says what the service takes', () => {
  const { title: _, ...shared } = limits;
  expect(serviceLimits).toMatchObject(shared);
});
