import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, newAccount, post, type TestAccount } from '../testing/api.ts';

const mebibyte = 1024 * 1024;
const bucket = 'resource "aws_s3_bucket" "logs" {}\n';

let ada: TestAccount;
beforeAll(async () => {
  ada = await newAccount();
});

function analyze(files: readonly { name: string; content: string }[]): Promise<Answer> {
  return post('/api/analyze', { files }, ada.token);
}

/** The codes that an answer gives as reasons, whether other files could be read or not. */
function reasonsOf({ status, json }: Answer): string[] {
  expect([200, 422], JSON.stringify(json).slice(0, 300)).toContain(status);
  const places: readonly { code: string }[] = status === 200 ? json.diagnostics : json.errors;
  return [...new Set(places.map(({ code }) => code))];
}

describe('a body of 5 MiB is read, and one byte more is not', () => {
  const limit = 5 * mebibyte;

  function send(type: string, body: string): Promise<Answer> {
    const headers = { authorization: `Bearer ${ada.token}`, 'content-type': type };
    return ask('/api/analyze', { method: 'POST', headers, body });
  }
  /** As many bytes as asked for, with comments in lines of a usual length. */
  function filled(start: string, end: string, size: number): string {
    const room = size - start.length - end.length;
    const line = `# ${'x'.repeat(97)}\n`;
    return `${start + line.repeat(Math.ceil(room / line.length)).slice(0, room - 1)}\n${end}`;
  }

  it.each([
    [
      'a form',
      'multipart/form-data; boundary=b',
      (size: number) =>
        filled(
          '--b\r\nContent-Disposition: form-data; name="files"; filename="main.tf"\r\n\r\n' +
            bucket,
          '\r\n--b--\r\n',
          size,
        ),
    ],
    [
      'JSON',
      'application/json',
      (size: number) => {
        const text = JSON.stringify({ files: [{ name: 'main.tf', content: bucket }] });
        return text + ' '.repeat(size - text.length);
      },
    ],
  ])('as %s', async (_name, type, body) => {
    const below = await send(type, body(limit));
    expect(below.json.code, JSON.stringify(below.json).slice(0, 300)).toBeUndefined();
    expect(below.json.resources).toHaveLength(1);
    const above = await send(type, body(limit + 1));
    expect([above.status, above.json.code]).toEqual([413, 'body-too-large']);
    expect(above.json).toMatchObject({ size: limit + 1, limit });
  });
});

/** Files that are just within a limit at `most`, and beyond it at one more. */
interface Row {
  readonly most: number;
  readonly code: string;
  readonly files: (count: number) => Readonly<Record<string, string>>;
}

const noted = (value: string) =>
  `Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Metadata:\n      a: ${value}\n`;
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const times = (count: number, text: (no: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, no) => text(no)).join(between);

const rows: Readonly<Record<string, Row>> = {
  'characters of a name': {
    most: 255,
    code: 'too-long',
    files: (count) => ({ [`${'n'.repeat(count - 3)}.tf`]: bucket }),
  },
  'folders of a path': {
    most: 20,
    code: 'too-deep',
    files: (count) => ({ [`${'d/'.repeat(count - 1)}main.tf`]: bucket }),
  },
  'brackets in JSON': {
    most: 100,
    code: 'too-deep',
    files: (count) => ({
      'a.json': `{"Resources": {"A": {"Type": "AWS::S3::Bucket", "Metadata": {"a": ${nested(count - 4)}}}}}`,
    }),
  },
  'brackets in YAML': {
    most: 100,
    code: 'too-deep',
    files: (count) => ({
      'a.yaml': `Resources: {A: {Type: "AWS::S3::Bucket", Metadata: {a: ${nested(count - 3)}}}}`,
    }),
  },
  'brackets in Terraform': {
    most: 100,
    code: 'too-deep',
    files: (count) => ({ 'a.tf': `${bucket}locals {\n  a = ${nested(count - 1)}\n}\n` }),
  },
  'uses of aliases': {
    most: 10_000,
    code: 'too-many-aliases',
    files: (count) => ({ 'a.yaml': noted(`[&x y, ${times(count, () => '*x', ', ')}]`) }),
  },
  'values once aliases are expanded': {
    most: 1_000_000,
    code: 'too-many-aliases',
    // A list of 1,000 values, with itself, stands there as often as it takes, then single ones.
    files: (count) => {
      const shared = times(999, () => 'x', ',');
      const around = 20; // what else is in the file, at most
      const often = Math.floor((count - around) / 1_000) - 1;
      const beyond = count > 1_000_000 ? 2 : 0;
      return {
        'a.yaml': noted(`[&x [${shared}], ${times(often + beyond, () => '*x', ', ')}]`),
      };
    },
  },
  resources: {
    most: 5_000,
    code: 'too-many-resources',
    files: (count) => ({ 'a.tf': times(count, (no) => `resource "aws_sqs_queue" "q${no}" {}`) }),
  },
  'copies of one resource': {
    most: 1_000,
    code: 'too-many-copies',
    files: (count) => ({ 'a.tf': `resource "aws_sqs_queue" "q" {\n  count = ${count}\n}\n` }),
  },
  'characters of a text in YAML': {
    most: 256 * 1024,
    code: 'too-long',
    files: (count) => ({ 'a.yaml': noted('x'.repeat(count)) }),
  },
  'characters of a text in JSON': {
    most: 256 * 1024 - 1, // its opening quote counts
    code: 'too-long',
    files: (count) => ({
      'a.json': `{"Resources": {"A": {"Type": "AWS::S3::Bucket", "Metadata": {"a": "${'x'.repeat(count)}"}}}}`,
    }),
  },
  'characters of a line': {
    most: mebibyte,
    code: 'too-long',
    files: (count) => ({ 'a.tf': `${bucket}#${'x'.repeat(count - 1)}\n` }),
  },
};

describe.each(Object.entries(rows))('%s', (_name, { most, code, files }) => {
  const answer = (count: number) =>
    analyze(Object.entries(files(count)).map(([name, content]) => ({ name, content })));

  it(`${most} are read, and one more is told as ${code}`, async () => {
    const below = await answer(most);
    expect([below.status, reasonsOf(below)]).toEqual([200, expect.not.arrayContaining([code])]);
    expect(reasonsOf(await answer(most + 1))).toContain(code);
  });
});
