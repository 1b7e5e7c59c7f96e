import { expect, test } from 'vitest';
import { titleOf } from './title.ts';

test.each([
  ['aws_instance.web', 'web', 'web'],
  ['module.shop.aws_vpc.this', 'this', 'shop'],
  ['module.shop[0].module.net["a"].aws_vpc.main', 'main', 'net'],
  ['aws_vpc.this', 'this', 'this'],
])('%s is called %s → %s', (address, name, title) => {
  expect(titleOf({ address, name })).toBe(title);
});
