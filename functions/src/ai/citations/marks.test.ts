import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ToolContext } from '../tools/tool.ts';
import { citer } from './marks.ts';

const evidence = { file: 'main.tf', start_line: 3, end_line: 5 };
const report = {
  issues: [
    { rule: 'bucket-public', resource: 'aws_s3_bucket.a', title: 'Open', evidence: [evidence] },
  ],
  resources: [{ address: 'aws_s3_bucket.a', evidence }],
  recommendations: [{ rule: 'bucket-public', title: 'Open' }],
  files: [{ name: 'main.tf' }],
};
const context = { reportId: 'r1', report } as unknown as ToolContext;

function whole(chunks: readonly string[]) {
  const cite = citer(context);
  const parts = [...chunks.map((chunk) => cite.take(chunk)), cite.end()];
  return {
    text: parts.map(({ text }) => text).join(''),
    citations: parts.flatMap(({ citations }) => citations),
    dropped: cite.dropped,
  };
}

describe('marks', () => {
  it('become numbers, the same for the same thing', () => {
    const { text, citations } = whole([
      'Close it [[issue:bucket-public@aws_s3_bucket.a]]; it is here [[line:main.tf:4]], as said [[issue:bucket-public@aws_s3_bucket.a]].',
    ]);
    expect(text).toBe('Close it [1]; it is here [2], as said [1].');
    expect(citations).toMatchObject([
      { number: 1, kind: 'issue', rule: 'bucket-public', report_id: 'r1', evidence },
      {
        ...{ number: 2, kind: 'line', resource: 'aws_s3_bucket.a' },
        evidence: { file: 'main.tf', start_line: 4 },
      },
    ]);
  });

  it('of what does not exist are left out and counted', () => {
    const { text, citations, dropped } = whole([
      'A [[resource:aws_s3_bucket.b]]B [[issue:invented]]C [[line:other.tf:1]]D',
    ]);
    expect({ text, citations, dropped }).toEqual({ text: 'A B C D', citations: [], dropped: 3 });
  });

  it('are the same however the text is cut into chunks', () => {
    const text = 'a [[report]] b [c] [[d]] [[resource:aws_s3_bucket.a]] [[ open';
    const expected = whole([text]);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length)), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((to, index) => text.slice(places[index], to));
        expect(whole(chunks)).toEqual(expected);
      }),
    );
  });
});
