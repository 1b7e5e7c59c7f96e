import { expect, it } from 'vitest';
import { pastedName } from './pasted-name.ts';

it.each([
  ['resource "aws_s3_bucket" "logs" {\n}', 'pasted.tf'],
  ['# shop\nlocals {\n a = 1\n}', 'pasted.tf'],
  ['{"Resources": {}}', 'pasted.json'],
  ['apiVersion: v1\nkind: Service\nmetadata:\n  name: a', 'pasted.yaml'],
  ['Resources:\n  Bucket:\n    Type: AWS::S3::Bucket\n', 'pasted.yaml'],
  ['two m6i.large behind an ALB with a Multi-AZ Postgres in eu-west-1', undefined],
  ['We run a shop.\nIt has a database: Postgres.\nAnd a cache.', undefined],
  ['', undefined],
])('%j is %s', (text, name) => expect(pastedName(text)).toBe(name));
