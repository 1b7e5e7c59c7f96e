import { expect, test } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import { testGrammars } from '../../testing/grammars.ts';
import { parseHclJson } from './json.ts';

const grammars = await testGrammars();
const parse = (text: string) =>
  parseHclJson({ name: 'main.tf.json', text }, grammars, serviceLimits, 'configuration');

test('labels, blocks and templates', () => {
  const { body, diagnostics } = parse(
    '{"resource": {"aws_x": {"a": {"v": "${var.y}", "w": "p-${var.y}", "//": "note"}}},\n"locals": {"k": [1, true]}}',
  );
  expect(diagnostics).toEqual([]);
  const [resource, locals] = body.blocks;
  expect(resource?.labels).toEqual(['aws_x', 'a']);
  expect([...(resource?.body.attributes.keys() ?? [])]).toEqual(['v', 'w']);
  expect(resource?.body.attributes.get('v')?.value.kind).toBe('template');
  expect(locals?.body.attributes.get('k')?.at.start).toMatchObject({ line: 2, column: 12 });
});

test.each([
  ['{"a": }', 7, 'Found `}`; expected a value.'],
  ['{"a": 1', 8, 'Found the end of the file; expected `,` or `}`.'],
  ['{"a": "x\n"}', 9, 'a closing quote'],
  ['', 1, 'expected a value'],
])('%j is not JSON', (text, column, message) => {
  const [diagnostic] = parse(text).diagnostics;
  expect(diagnostic).toMatchObject({ code: 'syntax', severity: 'error' });
  expect(diagnostic?.at.start.column).toBe(column);
  expect(diagnostic?.message).toContain(message);
});

test('deep nesting is told', () => {
  const [diagnostic] = parse('['.repeat(100_000)).diagnostics;
  expect(diagnostic?.code).toBe('too-deep');
});
