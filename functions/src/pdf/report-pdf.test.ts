import { toWire } from '@stackstage/contracts';
import { analyze } from '@stackstage/engine';
import { describe, expect, test } from 'vitest';
import type { Part } from '../model-part/part.ts';
import { proposed } from '../model-part/proposed.ts';
import { readPdf } from '../testing/pdf-reader.ts';
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

  test('is set in fonts that have its letters, in tables and in the drawing', async () => {
    const compose =
      'services: {web: {image: nginx, depends_on: [数据库]}, 数据库: {image: postgres}}';
    const bytes = await pdfOf('docker-compose.yaml', compose, 'متجر 商店');
    const { text, info } = await readPdf(bytes);
    expect(bytes.toString('latin1')).toContain('/Lang (en)');
    expect(text.split('数据库').length).toBeGreaterThan(2);
    expect(text).toContain('商店');
    expect(text).toContain('متجر');
    expect(text).not.toContain('{U+');
    expect(info).toMatchObject({ Title: 'متجر 商店', Author: 'StackStage' });
  });

  test('holds what a model added, as its own, and its reading of words as a drawing', async () => {
    const report = toWire(analyze([{ name: 'text', content: 'one m6i.large in eu-west-1' }]));
    const part: Part = {
      role: 'cto',
      model: 'acme/model',
      prompt_version: 'system 1',
      created_at: created.toISOString(),
      narrative: 'One machine **carries** all [1].',
      citations: [{ number: 1, kind: 'report', label: 'the report' }],
      findings: [
        {
          title: 'Nobody takes over',
          severity: 'medium',
          explanation: 'It stands alone.',
          fix: 'Add one.',
          resources: ['aws_instance.web'],
          evidence: [],
        },
      ],
      questions: [{ question: 'How long may it be down?', why: 'It decides the rest.' }],
      dropped: 0,
      proposal: await proposed({ resources: [{ name: 'jobs', type: 'aws_sqs_queue' }] }, report),
    };
    const { text } = await readPdf(await reportPdf(report, 'Words', created, part));
    for (const said of [
      'What a language model adds',
      'By acme/model. No part of the score',
      'One machine carries all [1].',
      'Nobody takes over',
      'How long may it be down?',
      'SQS queue: none in this report, 1 as the model reads it',
      'jobs',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(said);
  });
});
