import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it.each([
  ['Web shop suggested.tf', 'Web shop suggested.tf'],
  ['../../etc/passwd', '.. .. etc passwd'],
  ['a\u202egnp.exe', 'a gnp.exe'],
  ['   ', 'report'],
])('%j becomes %j', (name, safe) => expect(fileName(name)).toBe(safe));
