import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { cpuMs } from '../../../engine/src/testing/cpu-time.ts';
import { root } from '../../../scripts/suite/config.ts';
import { redactFiles, redactText } from './redact.ts';

// Put together here, so that no scanner of this repository takes them for real ones.
const letters = 'Ab3Cd4Ef5Gh6Ij7Kl8Mn9Op0Qr1St2Uv3Wx4Yz5';
const some = (length: number): string => letters.repeat(9).slice(0, length);
const hex = (length: number): string => '0123456789abcdef'.repeat(8).slice(0, length);
const pem = [
  '-----BEGIN RSA PRIVATE',
  ' KEY-----\n',
  some(64),
  '\n-----END RSA PRIVATE',
  ' KEY-----',
].join('');

/** What must be gone from the line it stands in, by what it is. */
const planted: readonly (readonly [what: string, line: string, secret: string])[] = [
  ['AWS access key', `access_key = "AKIA${'Q3WE4RT5YU6IO7PA'}"`, `AKIA${'Q3WE4RT5YU6IO7PA'}`],
  ['AWS secret key', `secret_key = "${some(40)}"`, some(40)],
  ['AWS secret key in YAML', `aws_secret_access_key: ${some(40)}`, some(40)],
  ['Google API key', `key = "AIza${some(35)}"`, `AIza${some(35)}`],
  ['Google token', `export T=ya29.${some(60)}`, `ya29.${some(60)}`],
  [
    'Azure storage',
    `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${some(86)}==;`,
    some(86),
  ],
  ['Azure bus', `Endpoint=sb://a;SharedAccessKey=${some(43)}=`, some(43)],
  ['Azure signature', `https://a.blob.core.windows.net/c?sv=1&sig=${some(43)}`, some(43)],
  ['GitHub token', `token: ghp_${some(36)}`, `ghp_${some(36)}`],
  ['GitHub fine token', `t = "github_pat_${some(60)}"`, `github_pat_${some(60)}`],
  ['GitLab token', `t = "glpat-${some(20)}"`, `glpat-${some(20)}`],
  ['Slack token', `t = "xoxb-${'123456789012'}-${some(24)}"`, some(24)],
  [
    'Slack webhook',
    `url: https://hooks.slack.com/services/T${'00000000'}/B${'00000000'}/${some(24)}`,
    some(24),
  ],
  ['Stripe key', `s = "sk_live_${some(24)}"`, `sk_live_${some(24)}`],
  ['SendGrid key', `s = "SG.${some(22)}.${some(43)}"`, some(43)],
  ['npm token', `//r/:_authToken=npm_${some(36)}`, `npm_${some(36)}`],
  ['OpenAI key', `k = "sk-proj-${some(48)}"`, some(48)],
  ['Anthropic key', `k = "sk-ant-${some(48)}"`, some(48)],
  ['OpenRouter key', `k = "sk-or-${some(48)}"`, some(48)],
  ['Hugging Face token', `k = "hf_${some(34)}"`, `hf_${some(34)}`],
  ['DigitalOcean token', `k = "dop_v1_${hex(64)}"`, hex(64)],
  ['Databricks token', `k = "dapi${hex(32)}"`, hex(32)],
  ['Vault token', `k = "hvs.${some(30)}"`, some(30)],
  ['Twilio key', `k = "SK${hex(32)}"`, hex(32)],
  ['Mailgun key', `k = "key-${hex(32)}"`, hex(32)],
  ['JWT', `k = "eyJ${some(20)}.eyJ${some(40)}.${some(43)}"`, some(43)],
  ['Postgres address', 'url = "postgres://shop:correct-horse@db:5432/x"', 'correct-horse'],
  ['basic-auth address', 'curl https://bob:battery-staple@example.org/x', 'battery-staple'],
  ['HCL password', 'password = "correct-horse-battery"', 'correct-horse-battery'],
  ['JSON password', '"MasterUserPassword": "correct-horse-battery"', 'correct-horse-battery'],
  ['YAML password', '      POSTGRES_PASSWORD: correct-horse', 'correct-horse'],
  ['environment list', '      - DB_PASSWORD=correct-horse', 'correct-horse'],
  ['ADO connection string', 'Server=db;User Id=sa;Password=correct-horse;', 'correct-horse'],
  ['API key', `api_key = "${some(32)}"`, some(32)],
];

describe('secrets', () => {
  it.each(planted)('%s is taken out, and its line is told', async (_, line, secret) => {
    const before = `resource "x" "y" {\n  a = 1\n${line}\n}\n`;
    const { files, found } = await redactFiles([{ name: 'main.tf', content: before }]);
    const after = String(files[0]?.content);
    expect(after).not.toContain(secret);
    expect(after).toContain('REDACTED-');
    expect(after.split('\n')).toHaveLength(before.split('\n').length);
    expect(found[0]).toMatchObject({ file: 'main.tf', line: 3 });
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  it('a private key keeps its lines', async () => {
    const { text, kinds } = await redactText(`key = <<EOT\n${pem}\nEOT\nnext`);
    expect(text).not.toContain(some(64));
    expect(text.split('\n')).toHaveLength(6);
    expect(kinds).toHaveLength(1);
  });

  it('in base64 goes with what hides it, and what stands there still decodes', async () => {
    const hidden = btoa(`#!/bin/sh\nexport DB_PASSWORD=correct-horse-battery\necho hello there\n`);
    const { text } = await redactText(`user_data = "${hidden}"`);
    const [, left = ''] = /"(.*)"/.exec(text) ?? [];
    expect(atob(left)).toMatch(/^REDACTED-/);
  });
});

test.each([
  'password = var.db_password',
  'password = aws_secretsmanager_secret_version.db.secret_string',
  'MasterUserPassword: !Ref Password',
  "MasterUserPassword: '{{resolve:secretsmanager:db:SecretString:password}}'",
  'password = "${random_password.db.result}"',
  'kms_key_id = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"',
  `image: app@sha256:${hex(64)}`,
  'key_name = "deployer-key"',
  'url = "https://example.org/path"',
  'allow_password_reset = true',
])('%s stays as it is', async (line) => {
  expect((await redactText(line)).text).toBe(line);
});

test('the samples hold the one that is meant to be found', async () => {
  const folder = `${root}web/src/samples/`;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => /\.(?:tf|yaml)$/.test(name))
    .map((name) => ({ name, content: readFileSync(folder + name, 'utf8') }));
  expect((await redactFiles(files)).found).toEqual([
    { kind: 'password', file: 'guestbook/guestbook.yaml', line: 123 },
  ]);
});

test.each([
  'password="',
  'token: "',
  '-----BEGIN PRIVATE KEY-----\nabc',
  'http://a:',
  'eyJaaaaaaaaaa.',
  'QUJD',
  'a.',
  'password ',
  '?sig=',
])('1 MB of %s is read in 2 s', async (part) => {
  const began = cpuMs();
  await redactText(part.repeat(1_000_000 / part.length));
  expect(cpuMs() - began).toBeLessThan(2_000);
});
