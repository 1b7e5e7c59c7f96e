import { describe, expect, it, test } from 'vitest';
import { glyphWidth } from './font-coverage.ts';
import { families } from './fonts.table.ts';
import { written } from './written.ts';

/** Fonts in their order, and what is written. */
function fontsOf(text: string): readonly string[] {
  return [...new Set(written(text).map(({ font }) => font))];
}
function textOf(text: string): string {
  return written(text)
    .map((run) => run.text)
    .join('');
}

describe('the font of a text', () => {
  test.each([
    ['Latin', 'Zażółć gęślą jaźń, “quoted” — €', ['Roboto']],
    ['Greek', 'Ξεσκεπάζω την ψυχοφθόρα', ['Roboto']],
    ['ancient Greek', 'ᾧ', ['Noto Sans']],
    ['Cyrillic', 'Съешь же ещё', ['Roboto']],
    ['Vietnamese', 'Cơ sở dữ liệu', ['Roboto']],
    ['Chinese', '数据库，运行在单个可用区。', ['Noto Sans SC']],
    ['traditional Chinese', '資料庫執行於單一可用區', ['Noto Sans SC']],
    ['Japanese', 'データベースは単一のゾーンで動作。', ['Noto Sans JP']],
    ['Korean', '데이터베이스가 단일 영역에 漢字', ['Noto Sans KR']],
    ['Arabic', 'قاعدة البيانات، في منطقة واحدة؟', ['IBM Plex Sans Arabic']],
    ['Hebrew', 'מסד הנתונים פועל', ['Noto Sans Hebrew']],
    ['Devanagari', 'डेटाबेस एक ही ज़ोन में', ['Noto Sans Devanagari']],
    ['Thai', 'ฐานข้อมูลทำงาน', ['Noto Sans Thai']],
    ['emoji', '🙂👍🏽❤️1️⃣🇩🇪', ['Noto Emoji']],
    ['boxes of a tree', '├──└│', ['Noto Sans Mono']],
    ['signs', '✓☐', ['Noto Sans Symbols 2']],
  ])('%s', (_script, text, fonts) => {
    expect(fontsOf(text)).toEqual(fonts);
    expect(textOf(text)).toBe(text);
  });

  it('changes within a text, and spaces stay with the words before them', () => {
    expect(written('Die 数据库 läuft 🙂.').map(({ text, font }) => [text, font])).toEqual([
      ['Die ', 'Roboto'],
      ['数据库 ', 'Noto Sans SC'],
      ['läuft ', 'Roboto'],
      ['🙂', 'Noto Emoji'],
      ['.', 'Roboto'],
    ]);
  });

  it('is one for emoji that are joined, coloured or of tags', () => {
    for (const emoji of ['👩‍💻', '👨‍👩‍👧‍👦', '👍🏽', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏳️‍🌈'])
      expect(written(emoji).map(({ text, font }) => [text, font])).toEqual([[emoji, 'Noto Emoji']]);
  });

  it('has a glyph for every character that is printed, over all of Unicode', () => {
    let asked = 0;
    for (let code = 0x20; code < 0x3_23_b0; code += code < 0x3000 ? 1 : 13) {
      const char = String.fromCodePoint(code);
      for (const { text, font } of written(`a${char}b`)) {
        for (const one of text) {
          const drawn =
            /[\p{Default_Ignorable_Code_Point}\n]/u.test(one) ||
            glyphWidth(font, one.codePointAt(0) ?? 0) !== undefined;
          if (!drawn) expect.fail(`U+${code.toString(16)} is an empty box in ${font}`);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(60_000);
  });
});

describe('what no font draws, or nobody would see', () => {
  it.each([
    ['a letter of no font', 'aᚠb', 'a{U+16A0}b'],
    ['a surrogate alone', 'a\ud800b', 'a\ufffdb'],
    ['a control character', 'a\u0000b', 'a{U+0000}b'],
    ['an override of direction', 'a\u202Eb', 'a{U+202E}b'],
    ['an isolate', 'a\u2066b', 'a{U+2066}b'],
    ['a space of no width', 'a\u200Bb', 'a{U+200B}b'],
    ['a mark of direction in Latin text', 'a\u200Fb', 'a{U+200F}b'],
    ['a joiner between nothing', '(\u200D)', '({U+200D})'],
    ['private characters', '\ue000', '{U+E000}'],
  ])('%s is written as its number', (_what, text, shown) => {
    expect(textOf(text)).toBe(shown);
  });

  it('leaves joiners to letters, and marks of direction to right-to-left text', () => {
    for (const text of ['क्‍ष', 'می‌خواهم', 'שלום\u200F!']) expect(textOf(text)).toBe(text);
  });

  it('composes letters and their marks, and sets tabs as spaces', () => {
    expect(textOf('e\u0301\tx\r\ny')).toBe('é  x\ny');
  });
});

describe('direction', () => {
  it('runs have one level, and brackets stay as they were written until they are set', () => {
    const runs = written('ראשון (main.tf) שני');
    expect(runs.map(({ text, bidiLevel }) => [text, bidiLevel])).toEqual([
      ['ראשון (', 1],
      ['main.tf', 2],
      [') ', 1],
      ['שני', 1],
    ]);
  });

  it('a paragraph that begins in a right-to-left script is set to the right, with Latin words inside', () => {
    const runs = written('קובץ main.tf כאן');
    expect(runs.every(({ alignment }) => alignment === 'right')).toBe(true);
    expect(runs.map(({ bidiLevel }) => bidiLevel)).toContain(2);
  });

  it('code reads from left to right whatever it begins with', () => {
    const [name, ...others] = written('קובץ: x', { direction: 'ltr' });
    expect([name?.text, name?.bidiLevel, name?.alignment]).toEqual(['קובץ', 1, undefined]);
    expect(others.every(({ bidiLevel }) => bidiLevel === 0)).toBe(true);
  });

  it('each line of a text has its own', () => {
    const [latin, hebrew] = written('hello\nשלום');
    expect([latin?.alignment, hebrew?.alignment]).toEqual([undefined, 'right']);
  });
});

describe('long words', () => {
  it('may be broken, whole characters each, and lose nothing', () => {
    const word = `${'x'.repeat(100)} ${'👩‍💻'.repeat(50)}`;
    const runs = written(word);
    expect(runs.map(({ text }) => text).join('')).toBe(word);
    expect(runs.filter(({ text }) => text === '').length).toBeGreaterThan(12);
    for (const { text } of runs) expect(text.replaceAll('👩‍💻', '')).toMatch(/^[x ]*$/);
  });

  it('short ones are not', () => {
    expect(written('aws_db_instance.main is a database').length).toBe(1);
  });
});

test('every family has its file', () => {
  for (const { name } of families) expect(glyphWidth(name, 0x20), name).toBeGreaterThan(0);
});
