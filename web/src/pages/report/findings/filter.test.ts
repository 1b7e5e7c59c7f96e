import type { Issue } from '@stackstage/contracts';
import { describe, expect, it } from 'vitest';
import { causesOf } from './causes.ts';
import { filterOf, grouped, passing } from './filter.ts';

const issue = (
  rule: string,
  severity: Issue['severity'],
  resource: string,
  file = 'a.tf',
): Issue => ({
  rule,
  title: `Title of ${rule}`,
  pillar: 'security',
  severity,
  resource,
  evidence: [{ file, start_line: 1, end_line: 2 }],
  explanation: '',
  fix: '',
  references: [],
  equivalents: ['CKV_1'],
});
const issues = [
  issue('low-rule', 'low', 'x'),
  issue('bad', 'critical', 'x'),
  issue('bad', 'critical', 'y', 'b.tf'),
  issue('bad', 'high', 'z'),
];
const filter = (query: string) => filterOf(new URLSearchParams(query));

it('joins the same cause in one row, worst first', () => {
  expect(causesOf(issues).map(({ key, resources }) => [key, resources])).toEqual([
    ['bad.critical', ['x', 'y']],
    ['bad.high', ['z']],
    ['low-rule.low', ['x']],
  ]);
});

describe('passing', () => {
  it.each([
    ['', 4],
    ['severity=critical', 2],
    ['pillar=cost', 0],
    ['resource=x', 2],
    ['file=b.tf', 1],
    ['rule=bad', 3],
    ['q=TITLE%20low', 1],
    ['q=ckv_1', 4],
    ['q=nothing', 0],
  ])('%j lets %i through', (query, many) =>
    expect(passing(issues, filter(query))).toHaveLength(many),
  );
});

it('takes what makes no sense in the address as not said', () => {
  expect(filter('state=gone&group=moon')).toMatchObject({ state: 'open', group: 'severity' });
});

describe('grouped', () => {
  it('puts severities in their order and leaves out empty ones', () => {
    expect(grouped(issues, 'severity').map(({ name }) => name)).toEqual([
      'critical',
      'high',
      'low',
    ]);
  });
  it('shows a cause under each of its resources', () => {
    expect(grouped(issues, 'resource').map(({ name, causes }) => [name, causes.length])).toEqual([
      ['x', 2],
      ['y', 1],
      ['z', 1],
    ]);
  });
});
