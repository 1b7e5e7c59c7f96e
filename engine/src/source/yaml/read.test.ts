import { describe, expect, it } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import { cpuMs } from '../../testing/cpu-time.ts';
import { itemsOf, rangeOfEntry, textOf, toValue, under, type YamlNode } from './node.ts';
import type { YamlVersion } from './plain-scalar.ts';
import { readYaml } from './read.ts';

const read = (text: string, version: YamlVersion = '1.2', name = 'a.yaml') =>
  readYaml({ name, text }, serviceLimits, version);
const first = (text: string, version?: YamlVersion): YamlNode => {
  const [document] = read(text, version).documents;
  if (!document) throw new Error('no document');
  return document;
};
const plain = (node: YamlNode | undefined): unknown => {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.tag ? [node.tag, node.value] : node.value;
  if (node.kind === 'list') {
    const items = node.items.map(plain);
    return node.tag ? [node.tag, items] : items;
  }
  const entries = Object.fromEntries(
    [...node.entries].map(([key, { value }]) => [key, plain(value)]),
  );
  return node.tag ? [node.tag, entries] : entries;
};
const place = (node: YamlNode | undefined) =>
  node && [node.at.start.line, node.at.start.column, node.at.end.line, node.at.end.column];

describe('values', () => {
  it('types plain scalars, and leaves quoted ones, dates and account numbers as text', () => {
    const text = `a: 1\nb: "1"\nc: true\nd: 1.5\ne: 2012-10-17\nf: 012345678901\ng: ~\nh: 0x10\ni: 0644\nj: yes\nk: 22:22\nl: 1e3\nm: -5\nn: 12345678901234567890`;
    expect(plain(first(text))).toEqual({
      a: 1,
      b: '1',
      c: true,
      d: 1.5,
      e: '2012-10-17',
      f: '012345678901',
      g: null,
      h: 16,
      i: 420,
      j: 'yes',
      k: '22:22',
      l: 1000,
      m: -5,
      n: '12345678901234567890',
    });
    expect(plain(first('a: yes\nb: Off\nc: "yes"', '1.1'))).toEqual({
      a: true,
      b: false,
      c: 'yes',
    });
  });

  it('keeps what is written beside what it means', () => {
    const node = first('version: 1.10');
    expect(textOf(under(node, 'version'))).toBe('1.10');
  });

  it('keeps tags on scalars, lists and maps, with YAML own tags resolved', () => {
    const text =
      'a: !Ref X\nb: !Join ["", [a, !Ref B]]\nc: !If\n  - x\nd: !T {k: v}\ne: !!str 1\nf: !Ref 7';
    expect(plain(first(text))).toEqual({
      a: ['!Ref', 'X'],
      b: ['!Join', ['', ['a', ['!Ref', 'B']]]],
      c: ['!If', ['x']],
      d: ['!T', { k: 'v' }],
      e: '1',
      f: ['!Ref', '7'],
    });
  });

  it('reads several documents', () => {
    expect(read('a: 1\n---\nb: 2\n---\n').documents.map(plain)).toEqual([{ a: 1 }, { b: 2 }, null]);
  });

  it('takes __proto__ and constructor as keys like any other', () => {
    const node = first('__proto__: {polluted: 1}\nconstructor: 2');
    expect(textOf(under(under(node, '__proto__'), 'polluted'))).toBe('1');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const json = first('{"__proto__": {"polluted": 1}}');
    expect(textOf(under(under(json, '__proto__'), 'polluted'))).toBe('1');
  });

  it('makes values without nulls and tags', () => {
    const value = toValue(first('a: ~\nb: [1, !X y]'));
    expect(value.kind === 'map' && [...value.entries.keys()]).toEqual(['b']);
  });
});

describe('places', () => {
  it('gives line and column of tagged nodes from the tag on', () => {
    const node = first('a:\n  b: !Ref X\n  c: !GetAZs\n    Ref: R\n');
    expect(place(under(under(node, 'a'), 'b'))).toEqual([2, 6, 2, 12]);
    expect(place(under(under(node, 'a'), 'c'))).toEqual([3, 6, 4, 11]);
  });

  it('ends block collections at their last word', () => {
    const node = first('a:\n  - 1\n  - 2\n\n# more\n\nb: 1\n');
    expect(place(under(node, 'a'))).toEqual([2, 3, 3, 6]);
    const entry = node.kind === 'map' ? node.entries.get('a') : undefined;
    expect(entry && rangeOfEntry(entry).start.line).toBe(1);
    expect(place(under(first('a:\n  b: |\n    x\n    y\n\nc: 1'), 'a'))).toEqual([2, 3, 4, 6]);
  });

  it('counts lines with CRLF', () => {
    const node = first('a: 1\r\nb:\r\n  c: 2\r\n');
    expect(place(under(under(node, 'b'), 'c'))).toEqual([3, 6, 3, 7]);
  });

  it('counts in JSON', () => {
    const node = first('{\n  "a": [1,\n    "x"]\n}');
    expect(place(itemsOf(under(node, 'a'))[1])).toEqual([3, 5, 3, 8]);
  });
});

describe('aliases and merges', () => {
  it('repeats the anchored node, at its own place', () => {
    const node = first('a: &x {k: 1}\nb: *x');
    expect(under(node, 'b')).toBe(under(node, 'a'));
  });

  it('merges with own keys first', () => {
    const text =
      'd: &d {a: 1, b: 2}\ne: &e {b: 3, c: 4}\nx:\n  <<: [*d, *e]\n  a: 9\ny:\n  a: 8\n  <<: *d';
    const node = first(text);
    expect(plain(under(node, 'x'))).toEqual({ a: 9, b: 2, c: 4 });
    expect(plain(under(node, 'y'))).toEqual({ a: 8, b: 2 });
    expect(read(text).diagnostics).toEqual([]);
  });

  it('takes the last anchor before the alias', () => {
    expect(plain(first('- &x 1\n- &x 2\n- *x'))).toEqual([1, 2, 2]);
  });

  it('says where an alias stands inside itself', () => {
    const { diagnostics } = read('a: &x\n  b: *x');
    expect(diagnostics.map(({ code, at }) => [code, at.start.line])).toEqual([['cycle', 2]]);
  });

  it('says where an anchor is missing', () => {
    expect(read('b: *nobody').diagnostics[0]?.code).toBe('unresolved');
  });
});

describe('mistakes', () => {
  const mistake = (text: string, name?: string) => {
    const [diagnostic] = read(text, '1.2', name).diagnostics;
    return (
      diagnostic && [
        diagnostic.code,
        diagnostic.at.start.line,
        diagnostic.at.start.column,
        diagnostic.message,
      ]
    );
  };

  it('tells duplicates, and the last one counts', () => {
    expect(mistake('a: 1\nb: 2\na: 3')?.slice(0, 3)).toEqual(['duplicate', 3, 1]);
    expect(plain(first('a: 1\na: 3'))).toEqual({ a: 3 });
    expect(mistake('{"a": 1,\n "a": 2}')?.slice(0, 3)).toEqual(['duplicate', 2, 2]);
  });

  it('tells tabs', () => {
    expect(mistake('a:\n\tb: 1')).toEqual(['syntax', 2, 1, expect.stringContaining('tab')]);
  });

  it('keeps what parsed around a syntax error', () => {
    const { documents, diagnostics } = read('a: 1\nb: "x\nc: 2\n');
    expect(diagnostics[0]?.severity).toBe('error');
    expect(textOf(under(documents[0], 'a'))).toBe('1');
  });

  it('says what JSON lacks', () => {
    expect(mistake('{"a": 1 "b": 2}', 'a.json')).toEqual([
      'syntax',
      1,
      9,
      'Found """, expected "," or "}".',
    ]);
    expect(mistake('{"a": [1, 2', 'a.json')?.[3]).toBe(
      'Found the end of the file, expected "," or "]".',
    );
    expect(mistake('{"a": nul}', 'a.json')?.[3]).toBe('Found "nul", expected a value.');
    expect(mistake('{a: 1}', 'a.json')?.[3]).toContain('expected a key in double quotes');
    expect(mistake('{"a": 1,}', 'a.json')?.[3]).toContain('passed over');
  });

  it('keeps what JSON said before the mistake', () => {
    expect(plain(first('{"a": {"b": 1, "c": [1, 2'))).toEqual({ a: { b: 1, c: [1, 2] } });
  });

  it('reads flow YAML that looks like JSON at first', () => {
    expect(plain(first('{a: 1, b: [x, y]}'))).toEqual({ a: 1, b: ['x', 'y'] });
  });
});

describe('limits', () => {
  const timed = (text: string) => {
    const start = cpuMs();
    const reading = read(text);
    return { codes: reading.diagnostics.map(({ code }) => code), ms: cpuMs() - start };
  };

  it.each([
    ['brackets', '['.repeat(10_000)],
    ['closed brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['braces', '{"a":'.repeat(10_000)],
    ['yaml brackets', `x: ${'['.repeat(10_000)}`],
    ['yaml braces', `x: ${'{a: '.repeat(10_000)}`],
    ['dashes', '- '.repeat(10_000)],
    ['indentation', Array.from({ length: 1_000 }, (_, no) => `${' '.repeat(no)}a:`).join('\n')],
    ['keys', '? '.repeat(10_000)],
    ['million brackets', '['.repeat(1_000_000)],
  ])('answers deep %s at once', (_name, text) => {
    const { codes, ms } = timed(text);
    expect(codes).toEqual(['too-deep']);
    expect(ms).toBeLessThan(500);
  });

  it('takes what is just not too deep', () => {
    expect(timed('['.repeat(100) + ']'.repeat(100)).codes).toEqual([]);
    expect(timed(`x: ${'['.repeat(99)}${']'.repeat(99)}`).codes).toEqual([]);
  });

  it('stops a bomb of aliases', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let no = 1; no < 12; no++)
      lines.push(
        `a${no}: &a${no} [${Array(9)
          .fill(`*a${no - 1}`)
          .join(', ')}]`,
      );
    const { codes, ms } = timed(lines.join('\n'));
    expect(codes).toEqual(['too-many-aliases']);
    expect(ms).toBeLessThan(500);
  });

  it('stops a ladder of aliases', () => {
    const lines = ['a0: &a0 [x]'];
    for (let no = 1; no < 5_000; no++) lines.push(`a${no}: &a${no} [*a${no - 1}]`);
    expect(timed(lines.join('\n')).codes).toEqual(['too-deep']);
  });

  it('stops at too long a text', () => {
    expect(timed(`a: ${'x'.repeat(300_000)}`).codes).toEqual(['too-long']);
    expect(timed(`{"a": "${'x'.repeat(300_000)}"}`).codes).toEqual(['too-long']);
  });
});
