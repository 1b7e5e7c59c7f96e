import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../../engine/src/testing/cpu-time.ts';
import type { WireReport } from '../analysis/jobs.ts';
import { unfounded } from './unfounded.ts';

const line = (resource: string, monthly_usd: number) => ({
  resource,
  monthly_usd,
  unit_price_usd: 0.192,
});
const report = {
  score: 62,
  scoring: { pillars: [{ pillar: 'security', score: 48 }] },
  resources: [{ address: 'aws_db_instance.main' }, { address: 'module.web.aws_instance.app' }],
  estimated_cost: {
    monthly_usd: 412.5,
    lines: [line('aws_db_instance.main', 140.16), line('aws_db_instance.main', 11.5)],
  },
  suggestion: { score: 91, monthly_usd: 530, pillars: [{ pillar: 'security', score: 95 }] },
  recommendations: [{ monthly_usd_change: 139.9 }],
} as unknown as WireReport;

function doubts(text: string, found: readonly unknown[] = []) {
  return unfounded(text, report, found, 0);
}

describe('unfounded', () => {
  it.each([
    ['the total', 'It costs $412.50 a month, about $413.'],
    ['a year', 'That is USD 4,950 a year.'],
    ['what a resource costs', '`aws_db_instance.main` costs $151.66, of it 140 USD for its hours.'],
    ['a change', 'A standby adds $139.90; the suggestion $117.50.'],
    ['scores', 'Your score is 62; security has 48/100, 95 out of 100 afterwards.'],
    ['a resource of a module', 'See module.web.aws_instance.app or `aws_instance.app`.'],
    ['thousands', 'Roughly $5k a year.'],
  ])('finds %s', (_name, text) => {
    expect(doubts(text)).toBeUndefined();
  });

  it.each([
    ['a sum', 'It costs $99 a month.', '$99'],
    ['a sum after which USD stands', 'You pay 2,000 USD.', '2,000 USD'],
    ['thousands', 'You save $2k.', '$2k'],
    ['a resource', 'Open `aws_s3_bucket.secret`.', 'aws_s3_bucket.secret'],
    ['an ARN', 'See arn:aws:s3:::other-bucket.', 'arn:aws:s3:::other-bucket'],
    ['an id', 'Look at sg-0123456789abcdef0.', 'sg-0123456789abcdef0'],
    ['a score', 'Your score is 100/100.', '100/100'],
    ['a score in words', 'The score is 99.', 'score is 99'],
  ])('names %s that is not there', (_name, text, named) => {
    expect(doubts(text)).toContain(`Not found in StackStage's data: ${named}`);
  });

  it('takes what a tool has given for found', () => {
    const found = [{ monthly_usd_change: -37.2 }, { items: [{ resource: 'aws_lb.front' }] }];
    expect(doubts('That saves $37.20 at `aws_lb.front`.', found)).toBeUndefined();
  });

  it('leaves out code, which may be about what is yet to be', () => {
    expect(doubts('```hcl\nresource = aws_s3_bucket.new # $7\n```')).toBeUndefined();
  });

  it('names three and counts the rest', () => {
    expect(doubts('$1001, $1002000, $7000, $8000, $9000')).toMatch(/\$7000 and 2 more\.$/);
  });

  it('doubts every figure without a report, and counts dropped references', () => {
    expect(unfounded('It costs $30.', undefined, [], 0)).toContain('$30');
    expect(unfounded('Fine.', report, [], 2)).toBe('2 references to what is not there left out.');
  });

  it('reads 100 kB of its worst case in 50 ms', () => {
    for (const text of ['$1,', 'aws_a', 'arn:aws:', '`', 'score ', '1,1', 'module.a.']) {
      const long = text.repeat(Math.ceil(100_000 / text.length));
      const began = cpuMs();
      doubts(long);
      expect(cpuMs() - began, text).toBeLessThan(50);
    }
  });
});
