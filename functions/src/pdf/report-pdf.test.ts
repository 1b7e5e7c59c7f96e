import { toWire } from '@stackstage/contracts';
import { analyze } from '@stackstage/engine';
import { describe, expect, test } from 'vitest';
import { printable } from './printable.ts';
import { reportPdf } from './report-pdf.ts';

const created = new Date('2026-11-24T00:00:00Z');

function pdfOf(name: string, content: string, title = name): Promise<Buffer> {
  return reportPdf(toWire(analyze([{ name, content }])), title, created);
}

describe('the report as PDF', () => {
  test('holds pages, and takes any text in names', async () => {
    const hostile = '</script> "]] 中文 العربية 🙂 \u202E \u0000 =cmd';
    const template = JSON.stringify({
      Resources: {
        Bucket: {
          Type: 'AWS::S3::Bucket',
          Properties: { BucketName: hostile, Tags: [{ Key: hostile, Value: 'x'.repeat(10_000) }] },
        },
        Db: {
          Type: 'AWS::RDS::DBInstance',
          Properties: {
            Engine: 'postgres',
            DBInstanceClass: 'db.m6g.large',
            AllocatedStorage: 100,
          },
        },
      },
    });
    const bytes = await pdfOf('template.json', template, hostile);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  test('is made of a template that has nothing', async () => {
    const bytes = await pdfOf('empty.yaml', 'Resources: {}');
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('characters that the font lacks are named, not dropped', () => {
    expect(printable('a中→б🙂')).toBe('a{U+4E2D}->б{U+1F642}');
  });
});
