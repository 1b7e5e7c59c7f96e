import { describe, expect, it } from 'vitest';
import { serviceLimits } from '../limits.ts';
import { readText } from './text.ts';

const bytes = (...values: number[]) => new Uint8Array(values);
const read = (content: string | Uint8Array) => readText({ name: 'a.yaml', content }, serviceLimits);
const code = (content: string | Uint8Array) => read(content).diagnostics[0]?.code;

describe('readText', () => {
  it('reads UTF-8 and UTF-16, and drops the byte order mark', () => {
    expect(read(new TextEncoder().encode('a: é')).file?.text).toBe('a: é');
    expect(read(bytes(0xef, 0xbb, 0xbf, 0x61)).file?.text).toBe('a');
    expect(read(bytes(0xff, 0xfe, 0x61, 0, 0x0a, 0)).file?.text).toBe('a\n');
    expect(read(bytes(0xfe, 0xff, 0, 0x61)).file?.text).toBe('a');
    expect(read('\uFEFFa').file?.text).toBe('a');
  });

  it('refuses what is empty, binary or too large', () => {
    expect(code('')).toBe('empty');
    expect(code(' \r\n\t')).toBe('empty');
    expect(code(bytes(0x50, 0x4b, 3, 4, 0, 0, 0x61))).toBe('binary');
    expect(code(new Uint8Array(5_000).fill(7))).toBe('binary');
    expect(code(new Uint8Array(6 * 1024 * 1024).fill(0x61))).toBe('too-large');
    expect(read(new Uint8Array(6 * 1024 * 1024)).diagnostics[0]?.message).toContain(
      '6.0 MB; the limit is 5.0 MB',
    );
  });

  it('refuses a line that is too long, and names it', () => {
    const { diagnostics, file } = read(`a: 1\nb: ${'x'.repeat(1024 * 1024)}`);
    expect(file).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({
      code: 'too-long',
      at: { start: { line: 2, offset: 5 } },
    });
    expect(code('x'.repeat(1024 * 1024))).toBeUndefined();
  });

  it('keeps the lines of a text in another encoding, with a warning', () => {
    const { file, diagnostics } = read(
      bytes(0x61, 0x0a, ...new TextEncoder().encode('name: caf'), 0xe9, 0x0a),
    );
    expect(file?.text.split('\n')).toHaveLength(3);
    expect(diagnostics[0]).toMatchObject({
      severity: 'warning',
      at: { start: { line: 2, column: 10 } },
    });
  });
});
