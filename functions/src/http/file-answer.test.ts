import { expect, it } from 'vitest';
import { safeName } from './file-answer.ts';

it.each([
  ['Shop 2026-11-24.pdf', 'Shop 2026-11-24.pdf'],
  ['../../etc/passwd.pdf', '.. .. etc passwd.pdf'],
  ['a"b\r\nSet-Cookie: x.pdf', 'a b Set-Cookie  x.pdf'],
  ['\u202Efdp.exe.pdf', 'fdp.exe.pdf'],
  ['/.pdf', 'report.pdf'],
  ['Größe 日本語 🔑.pdf', 'Größe 日本語 🔑.pdf'],
])('%j is saved as %j', (name, saved) => {
  expect(safeName(name)).toBe(saved);
});

it('is cut where a file system would not take it', () => {
  expect(safeName(`${'x'.repeat(300)}.pdf`)).toHaveLength(84);
});
