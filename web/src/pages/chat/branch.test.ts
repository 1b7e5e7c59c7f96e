import { expect, test } from 'vitest';
import { branchOf } from './branch.ts';

const message = (id: string, parent?: string) => ({
  id,
  parent,
  role: Number(id) % 2 === 1 ? ('user' as const) : ('assistant' as const),
});
const messages = [
  message('1'),
  message('2', '1'),
  message('3', '2'),
  message('4', '3'),
  message('6', '1'),
  message('7'),
  message('8', '7'),
];
const shown = (choices: Record<string, string>) =>
  branchOf(messages, new Map(Object.entries(choices))).map(({ message: { id } }) => id);

test('the newest branch is shown', () => {
  expect(shown({})).toEqual(['7', '8']);
});

test('choices lead back to what was there', () => {
  expect(shown({ '': '1' })).toEqual(['1', '6']);
  expect(shown({ '': '1', '1': '2' })).toEqual(['1', '2', '3', '4']);
});

test('each names those beside it', () => {
  expect(branchOf(messages, new Map([['', '1']]))[1]?.siblings).toEqual(['2', '6']);
});
