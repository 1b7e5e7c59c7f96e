import { AnalyzeResponse, ReportDocument } from '@stackstage/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { strangeInputs, unreadableInputs } from '../../../engine/src/testing/bad-inputs.ts';
import { inTime } from '../../../engine/src/testing/in-time.ts';
import { ask, newAccount, post, postFiles, type TestAccount } from '../testing/api.ts';
import { documentOf, documentsOf, putDocument } from '../testing/database.ts';

const bucket = 'resource "aws_s3_bucket" "logs" {\n  bucket = "logs"\n}\n';
const slowestMs = 2_000;
const healthMs = 1_500;

let ada: TestAccount;
beforeAll(async () => {
  ada = await newAccount();
  await post('/api/analyze', { files: [{ name: 'main.tf', content: bucket }] }, ada.token); // warm
});

function analyze(body: object, headers = {}) {
  return post('/api/analyze', body, ada.token, headers);
}
function analyzeText(name: string, content: string) {
  return analyze({ files: [{ name, content }] });
}

describe('a report', () => {
  it('fits the contract, and is stored for whoever asked', async () => {
    const { status, json } = await analyzeText('main.tf', bucket);
    expect(status).toBe(200);
    const report = AnalyzeResponse.parse(json);
    expect(report.resources.map(({ address }) => address)).toEqual(['aws_s3_bucket.logs']);

    const path = `users/${ada.uid}/reports/${report.report_id}`;
    const document = ReportDocument.parse(await documentOf(path, ada.token));
    expect(document).toMatchObject({ state: 'complete', title: 'main.tf', score: report.score });
  });

  it('is the same from a form as from JSON', async () => {
    const form = await postFiles('/api/analyze', { 'app/main.tf': bucket }, ada.token, {
      title: 'T',
    });
    const sent = await analyze({ files: [{ name: 'app/main.tf', content: bucket }], title: 'T' });
    expect(form.status).toBe(200);
    expect({ ...form.json, report_id: '' }).toEqual({ ...sent.json, report_id: '' });
    expect(form.json.resources[0].evidence.file).toBe('app/main.tf');
  });

  it('comes from words too', async () => {
    const { status, json } = await analyze({ text: 'two m6i.large behind an ALB in eu-west-1' });
    expect(status).toBe(200);
    expect(json.resources.length).toBeGreaterThan(1);
  });

  it('still comes when a file beside is unreadable, which is then a diagnostic', async () => {
    const files = [
      { name: 'main.tf', content: bucket },
      { name: 'broken.yaml', content: 'Resources: [\n' },
    ];
    const { status, json } = await analyze({ files });
    expect(status).toBe(200);
    expect(json.diagnostics.map(({ file }: { file: string }) => file)).toContain('broken.yaml');
  });

  it('is stored whole in parts when one document is too small for it', async () => {
    // Names that do not compress: a report of some megabytes.
    const name = (index: number) =>
      Array.from({ length: 24 }, (_, part) =>
        Math.sin(index * 24 + part)
          .toString(36)
          .slice(2),
      ).join('');
    const content = Array.from({ length: 1_000 }, (_, index) => {
      return `resource "aws_s3_bucket" "b${index}_${name(index)}" {\n  bucket = "${name(index + 9_999)}"\n}\n`;
    }).join('');
    const { status, json } = await analyzeText('many.tf', content);
    expect(status).toBe(200);
    const path = `users/${ada.uid}/reports/${json.report_id}`;
    const { parts } = ReportDocument.parse(await documentOf(path, ada.token));
    expect(parts).toBeGreaterThan(1);
    expect((await documentsOf(`${path}/parts`, ada.token)).length).toBe(parts);
  });

  it('cannot be read by another user or by nobody', async () => {
    const { json } = await analyzeText('main.tf', bucket);
    const eve = await newAccount();
    const path = `users/${ada.uid}/reports/${json.report_id}`;
    await expect(documentOf(path, eve.token)).rejects.toThrow('403');
    await expect(documentOf(path)).rejects.toThrow('403');
  });
});

describe('bad input gets a clear answer in two seconds', () => {
  it.each(Object.entries(unreadableInputs))('%s', async (_name, [name, content]) => {
    const { status, json, ms } = await inTime(slowestMs, () => analyzeText(name, content));
    expect(status, JSON.stringify(json).slice(0, 300)).toBe(422);
    expect(json).toMatchObject({ code: 'file-unreadable', file: name });
    expect(json.errors[0]).toMatchObject({
      file: name,
      line: expect.any(Number),
      column: expect.any(Number),
    });
    expect(json.errors[0].reason.length).toBeGreaterThan(10);
    expect(ms).toBeLessThan(slowestMs);
  });

  it.each(Object.entries(strangeInputs))(
    '%s are no harm to the rest',
    async (_name, [name, content]) => {
      const { status, json, ms } = await inTime(slowestMs, () => analyzeText(name, content));
      expect(status, JSON.stringify(json).slice(0, 300)).toBe(200);
      expect(json.resources.length).toBeGreaterThan(0);
      expect(ms).toBeLessThan(slowestMs);
    },
  );

  it('a file of 6 MiB is refused with its size and the limit', async () => {
    const files = { 'main.tf': '#'.repeat(6 * 1024 * 1024) };
    const { status, json, ms } = await inTime(slowestMs, () =>
      postFiles('/api/analyze', files, ada.token),
    );
    expect([status, json.code]).toEqual([413, 'body-too-large']);
    expect(json.detail).toContain('5.0 MiB');
    expect(ms).toBeLessThan(slowestMs);
  });
});

describe('limits', () => {
  it('500 files are taken and 501 are not, by form and by JSON', async () => {
    const files = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `f${index}.tf`, content: '# empty\n' }));
    const asForm = (count: number) =>
      Object.fromEntries(files(count).map(({ name, content }) => [name, content]));
    const kept = [{ name: 'main.tf', content: bucket }, ...files(499)];
    expect((await analyze({ files: kept })).status).toBe(200);
    expect((await analyze({ files: files(501) })).json.code).toBe('too-many-files');
    const form = await postFiles('/api/analyze', { 'main.tf': bucket, ...asForm(499) }, ada.token);
    expect(form.status).toBe(200);
    const tooMany = await postFiles('/api/analyze', asForm(501), ada.token);
    expect([tooMany.status, tooMany.json.code]).toEqual([413, 'too-many-files']);
  });

  it('20,000 characters of text are taken and one more is not', async () => {
    const words = (length: number) => `an S3 bucket ${'and so on '.repeat(3_000)}`.slice(0, length);
    expect((await analyze({ text: words(20_000) })).status).toBe(200);
    const { status, json } = await analyze({ text: words(20_001) });
    expect([status, json.code]).toEqual([413, 'text-too-long']);
  });

  it('a title of 200 characters is taken and one more is not', async () => {
    const files = [{ name: 'main.tf', content: bucket }];
    expect((await analyze({ files, title: 'x'.repeat(200) })).status).toBe(200);
    const { status, json } = await analyze({ files, title: 'x'.repeat(201) });
    expect([status, json.errors[0].pointer]).toEqual([400, '/title']);
  });

  it('a form without a file is told so, and a form without an end too', async () => {
    const none = await postFiles('/api/analyze', {}, ada.token, { title: 'T' });
    expect([none.status, none.json.errors[0].pointer]).toEqual([400, '/files']);
    const cut = await ask('/api/analyze', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ada.token}`,
        'content-type': 'multipart/form-data; boundary=x',
      },
      body: '--x\r\nContent-Disposition: form-data; name="files"; filename="a.tf"\r\n\r\nresource',
    });
    expect([cut.status, cut.json.code]).toEqual([400, 'body-unreadable']);
  });

  it.each([
    '../../etc/passwd.tf',
    '/etc/main.tf',
    'C:\\main.tf',
    'CON',
    'a\u0000.tf',
    'x'.repeat(300),
  ])('a file called %j is a label and no path', async (name) => {
    const { status } = await analyzeText(name, bucket);
    expect([200, 422]).toContain(status);
  });

  it('health answers while an analysis runs', async () => {
    const content = Array.from(
      { length: 4_000 },
      (_, i) => `resource "aws_sqs_queue" "q${i}" {}`,
    ).join('\n');
    await ask('/api/health');
    const { status, ms } = await inTime(healthMs, async () => {
      const running = analyzeText('many.tf', content);
      const health = await ask('/api/health');
      await running;
      return health;
    });
    expect(status).toBe(200);
    expect(ms).toBeLessThan(healthMs);
  });
});

describe('an Idempotency-Key', () => {
  const files = [{ name: 'main.tf', content: bucket }];

  it('makes one report of two requests', async () => {
    const key = { 'idempotency-key': `k-${Date.now()}` };
    const [first, second] = [await analyze({ files }, key), await analyze({ files }, key)];
    expect(first.status).toBe(200);
    expect(second.json).toEqual(first.json);
  });

  it('is refused for another body', async () => {
    const key = { 'idempotency-key': `other-${Date.now()}` };
    await analyze({ files }, key);
    const { status, json } = await analyze({ files, title: 'Another' }, key);
    expect([status, json.code]).toEqual([422, 'key-reused']);
  });

  it('lets the second wait while the first runs', async () => {
    const key = { 'idempotency-key': `race-${Date.now()}` };
    const answers = await Promise.all([1, 2, 3].map(() => analyze({ files }, key)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses[0]).toBe(200);
    for (const { status, json } of answers) {
      if (status !== 200) expect([status, json.code]).toEqual([409, 'already-running']);
    }
    const reports = await documentsOf(`users/${ada.uid}/requests`, undefined, 'owner');
    expect(reports.length).toBeGreaterThan(0);
  });

  it('may be used again when the first came to nothing', async () => {
    const key = { 'idempotency-key': `again-${Date.now()}` };
    const broken = { files: [{ name: 'main.tf', content: '' }] };
    expect((await analyze(broken, key)).status).toBe(422);
    expect((await analyze(broken, key)).status).toBe(422);
  });
});

describe('one person', () => {
  it('has at most two analyses at once, and is told when to try again', async () => {
    const eve = await newAccount();
    const body = { files: [{ name: 'main.tf', content: bucket }] };
    const inAMinute = Date.now() + 60_000;
    await putDocument(`users/${eve.uid}/usage/running`, { places: { a: inAMinute } });
    expect((await post('/api/analyze', body, eve.token)).status).toBe(200);
    await putDocument(`users/${eve.uid}/usage/running`, { places: { a: inAMinute, b: inAMinute } });
    const { status, json, headers } = await post('/api/analyze', body, eve.token);
    expect([status, json.code]).toEqual([429, 'too-many-running']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await post('/api/analyze', body, ada.token)).status).toBe(200);
  });
});
