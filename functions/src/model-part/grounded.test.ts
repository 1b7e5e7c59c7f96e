import { expect, it } from 'vitest';
import type { AnalysisAnswer } from '../ai/tasks/analyse-answer.ts';
import type { WireReport } from '../analysis/jobs.ts';
import { grounded } from './grounded.ts';

const report = {
  resources: [{ address: 'aws_db_instance.main' }, { address: 'aws_instance.app' }],
} as unknown as WireReport;
const lines = [{ file: 'main.tf', start_line: 10, lines: ['a', 'b', 'c'] }];

type Finding = AnalysisAnswer['findings'][number];
const finding = (more: Partial<Finding>): Finding => ({
  title: 'One writer',
  severity: 'medium',
  explanation: 'Why.',
  fix: 'How.',
  resources: ['aws_db_instance.main'],
  lines: null,
  ...more,
});
const of = (...findings: readonly Finding[]) =>
  grounded({ narrative: '', findings: [...findings], questions: [] }, report, lines);

it('what exists is kept as it is', () => {
  const cited = { file: 'main.tf', start_line: 11, end_line: 12 };
  const { findings, dropped } = of(finding({ lines: cited }));
  expect(findings).toMatchObject([{ resources: ['aws_db_instance.main'], evidence: [cited] }]);
  expect(dropped).toBe(0);
});

it('invented addresses are dropped and counted, and a finding of nothing else with them', () => {
  const { findings, dropped } = of(
    finding({ resources: ['aws_db_instance.main', 'aws_db_instance.ghost'] }),
    finding({ resources: ['aws_s3_bucket.ghost', 'toString'] }),
    finding({ resources: [] }),
  );
  expect(findings.map(({ resources }) => resources)).toEqual([['aws_db_instance.main']]);
  expect(dropped).toBe(4);
});

it.each([
  ['another file', { file: 'other.tf', start_line: 11, end_line: 11 }],
  ['before what is known', { file: 'main.tf', start_line: 9, end_line: 10 }],
  ['after its end', { file: 'main.tf', start_line: 12, end_line: 13 }],
  ['backwards', { file: 'main.tf', start_line: 12, end_line: 11 }],
])('lines of %s are dropped, the finding stays', (_, invented) => {
  const { findings, dropped } = of(finding({ lines: invented }));
  expect(findings).toMatchObject([{ evidence: [] }]);
  expect(dropped).toBe(1);
});

it('no more is kept than a page shows', () => {
  const { findings } = of(...Array.from({ length: 30 }, () => finding({ fix: 'x'.repeat(9_000) })));
  expect(findings).toHaveLength(8);
  expect(findings[0]?.fix.length).toBeLessThan(2_010);
});
