import { longestMessage } from '@stackstage/contracts';
import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../../engine/src/testing/cpu-time.ts';
import { messageText } from './message-text.ts';

describe('messageText', () => {
  it.each([
    ['Latin', 'Why is my score 62?'],
    ['Greek', 'Γιατί είναι 62;'],
    ['Cyrillic', 'Почему 62?'],
    ['Chinese', '为什么是 62？'],
    ['Japanese', 'なぜ 62 なのですか'],
    ['Korean', '왜 62점인가요?'],
    ['Arabic', 'لماذا النتيجة ٦٢؟'],
    ['Hebrew', 'למה הציון 62?'],
    ['Devanagari', 'मेरा स्कोर 62 क्यों है?'],
    ['Thai', 'ทำไมคะแนนถึงเป็น 62'],
    ['emoji with joiners', '👩🏽‍💻🏳️‍🌈'],
    ['one sign', '?'],
  ])('takes %s as it is', (_name, text) => {
    expect(messageText(text)).toBe(text);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00a0\u3000 '],
    ['control characters', '\u0000\u0007\u001b\u009f'],
    ['zero width characters', '\u200b\u200c\u200d\u2060\ufeff'],
    ['characters of direction', '\u202a\u202e\u2066\u2069'],
    ['tags that nobody sees', '\u{e0041}\u{e0042}'],
    ['letters without ink', '\u3164\u115f\uffa0\u2800'],
    ['marks without a letter', '\u0301\u0302'],
    ['half a character', '\ud83d'],
  ])('refuses %s', (_name, text) => {
    expect(() => messageText(text)).toThrow(expect.objectContaining({ code: 'message-invalid' }));
  });

  it('drops control characters and evens out line breaks', () => {
    expect(messageText(' a\u0000b\r\nc\rd\te\u001b ')).toBe('ab\nc\nd\te');
  });

  it.each([
    ['letters', 'x'],
    ['characters of two units', '😀'],
  ])('takes %s up to the limit and not one more', (_name, character) => {
    expect(messageText(character.repeat(longestMessage))).toHaveLength(
      character.length * longestMessage,
    );
    expect(() => messageText(character.repeat(longestMessage + 1))).toThrow(
      expect.objectContaining({
        code: 'message-too-long',
        message: expect.stringContaining('8,001 characters; 8,000 are taken'),
      }),
    );
  });

  it('counts a text of megabytes in 200 ms', () => {
    const began = cpuMs();
    expect(() => messageText('x'.repeat(5_000_000))).toThrow();
    expect(cpuMs() - began).toBeLessThan(200);
  });
});
