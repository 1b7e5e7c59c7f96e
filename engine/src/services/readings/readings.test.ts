import { describe, expect, test } from 'vitest';
import { cpuMs } from '../../testing/cpu-time.ts';
import { isAnyAddress } from './open-ports.ts';
import { holdsCredential, isCredential, looksSecret, namesSecret } from './secrets.ts';
import { architectureOf, isPreviousGeneration } from './sizes.ts';
import { versionIn } from './tls.ts';

describe('credentials', () => {
  test.each([
    ['export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7ABCDEFG', ''],
    ['-----BEGIN RSA PRIVATE KEY-----\nMIIE', ''],
    ['postgres://shop:s3cr3tpass@db.example.com/shop', ''],
    ['ghp_0123456789abcdefghijklmnopqrstuvwxyz', ''],
    ['DB_PASSWORD="s3cr3t-enough"', ''],
    ['aws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzzzzz', ''],
    ['hunter2hunter2', 'DATABASE_PASSWORD'],
    ['root', 'MYSQL_ROOT_PASSWORD'],
    ['msf', 'POSTGRES_PASSWORD'],
    ['example', 'MONGO_INITDB_ROOT_PASSWORD'],
    ['abcdef123456', 'API_TOKEN'],
    ['ZXhwb3J0IERCX1BBU1NXT1JEPXMzY3IzdC1lbm91Z2g=', 'user_data'],
  ])('%j in %j is one', (text, key) => expect(isCredential(text, key)).toBe(true));

  test.each([
    ['arn:aws:secretsmanager:us-east-1:123456789012:secret:db', 'DB_SECRET'],
    ['true', 'ENABLE_PASSWORD'],
    ['yes', 'MYSQL_RANDOM_ROOT_PASSWORD'],
    ['changeme', 'PASSWORD'],
    ['{{resolve:secretsmanager:db:SecretString:password}}', 'DB_PASSWORD'],
    ['/run/secrets/db', 'DB_PASSWORD'],
    ['https://example.com/path', 'TOKEN_URL'],
    ['3600', 'REFRESH_TOKEN'],
    ['export DB_PASSWORD=$(aws ssm get-parameter --name x)', ''],
    ['export DB_PASSWORD=$' + '{DB_PASSWORD}', ''],
    ['yum install -y httpd', 'user_data'],
    ['my-password-policy', 'name'],
  ])('%j in %j is none', (text, key) => expect(isCredential(text, key)).toBe(false));

  test('what names a secret and what names its place', () => {
    expect(namesSecret('DB_PASSWORD')).toBe(true);
    expect(namesSecret('stripe-api-key')).toBe(true);
    expect(namesSecret('DB_PASSWORD_ARN')).toBe(false);
    expect(namesSecret('SECRET_NAME')).toBe(false);
    expect(looksSecret('x'.repeat(20))).toBe(false);
  });

  test('long texts take no longer than their length', () => {
    const hostile = [
      'password='.repeat(12_000),
      `${'A'.repeat(100_000)}=`,
      `eyJ${'a'.repeat(100_000)}`,
      `a://${'b:'.repeat(50_000)}`,
      `${'PASSWORD_'.repeat(11_000)}=`,
    ];
    for (const text of hostile) {
      const started = cpuMs();
      holdsCredential(text);
      isCredential(text, 'x');
      expect(cpuMs() - started, text.slice(0, 20)).toBeLessThan(500);
    }
  });
});

test.each([
  ['TLSv1.2_2021', 1.2],
  ['TLSv1', 1],
  ['TLSv1.1_2016', 1.1],
  ['TLS1_2', 1.2],
  ['TLS_1_2', 1.2],
  ['Policy-Min-TLS-1-2-2019-07', 1.2],
  ['1.3', 1.3],
  ['1.0', 1],
  ['SSLv3', 0],
  ['Disabled', 0],
  ['TLS_V12', 1.2],
  ['hello', undefined],
])('%s is TLS %s', (word, version) => expect(versionIn(word)).toBe(version));

test.each([
  ['0.0.0.0/0', true],
  ['::/0', true],
  ['*', true],
  ['Internet', true],
  ['10.0.0.0/8', false],
  ['203.0.113.7/32', false],
  ['VirtualNetwork', false],
])('%s is any address: %s', (source, any) => expect(isAnyAddress(source)).toBe(any));

test.each([
  ['m5.large', 'x86_64', true],
  ['db.m6g.large', 'arm64', false],
  ['cache.t2.micro', 'x86_64', true],
  ['c7gn.xlarge', 'arm64', false],
  ['m7i-flex.large', 'x86_64', false],
  ['g6.xlarge', 'x86_64', false],
  ['im4gn.large', 'arm64', false],
  ['a1.large', 'arm64', true],
  ['t4g.nano', 'arm64', false],
  ['u-6tb1.metal', 'x86_64', false],
])('%s is %s, replaced: %s', (size, processor, replaced) => {
  expect(architectureOf(size)).toBe(processor);
  expect(isPreviousGeneration(size)).toBe(replaced);
});
