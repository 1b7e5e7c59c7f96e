import { expect, it } from 'vitest';
import { matching } from './matching.ts';

const all = ['Analyse', 'Reports', 'aws_db_instance.main', 'Theme: dark'].map((label) => ({
  label,
}));
const labels = (words: string) => matching(all, words).map(({ label }) => label);

it('finds by every word, in any order', () => {
  expect(labels('dark th')).toEqual(['Theme: dark']);
  expect(labels('MAIN db')).toEqual(['aws_db_instance.main']);
  expect(labels('nothing')).toEqual([]);
});

it('puts what begins so first, and all when nothing is asked', () => {
  expect(labels('a')).toEqual(['Analyse', 'aws_db_instance.main', 'Theme: dark']);
  expect(labels(' ')).toHaveLength(4);
});
