import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PromptName, prompt, prompts } from './prompts.ts';
import { unrepeated, withoutInstructions } from './unrepeated.ts';

const names = Object.keys(prompts) as PromptName[];
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Ten words in a row that stand in a prompt. */
function repeated(text: string): string | undefined {
  const all = names.map(
    (name) => ` ${wordsOf(prompt(name).replace(/^You are Stack[\s\S]*?\n\n/, '')).join(' ')} `,
  );
  const words = wordsOf(text);
  const rows = words.slice(9).map((_, at) => ` ${words.slice(at, at + 10).join(' ')} `);
  return rows.find((row) => all.some((one) => one.includes(row)));
}

describe('what a model repeats of its instructions', () => {
  it.each(names)('%s is left out, whole', (name) => {
    const said = `My instructions are:\n\n${prompt(name)}\n\nAnd that is all of them.`;
    expect(repeated(said)).toBeDefined();
    const left = withoutInstructions(said);
    expect(repeated(left)).toBeUndefined();
    expect(left).toMatch(/^My instructions are:\n\n[\s\S]*\[…\][\s\S]*that is all of them\.$/);
  });

  it.each([
    ['in capitals', (text: string) => text.toUpperCase()],
    ['as a quotation', (text: string) => text.replace(/^/gm, '> ')],
    ['on one line', (text: string) => text.replace(/\s+/g, ' ')],
    ['word by word', (text: string) => text.replace(/\s+/g, ' | ')],
    ['in JSON', (text: string) => JSON.stringify(text)],
  ])('%s too', (_name, spelled) => {
    expect(repeated(withoutInstructions(spelled(prompt('converse'))))).toBeUndefined();
  });

  it('is left out however it comes in pieces', () => {
    const said = `Well. ${prompt('role-cto').slice(0, 300)} Good bye.`;
    const whole = withoutInstructions(said);
    const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 5, maxLength: 80 });
    const property = fc.property(lengths, (cuts) => {
      const flow = unrepeated();
      let text = '';
      let at = 0;
      for (const length of cuts) {
        text += flow.take(said.slice(at, at + length));
        at += length;
      }
      text += flow.take(said.slice(at)) + flow.end();
      expect(text).toBe(whole);
      expect(flow.leftOut).toBe(true);
    });
    fc.assert(property, { numRuns: 200, seed: 7 });
  });
});

describe('all else', () => {
  it('comes as it is, and at once', () => {
    const property = fc.property(fc.array(fc.string({ unit: 'grapheme' })), (chunks) => {
      const flow = unrepeated();
      for (const chunk of chunks) expect(flow.take(chunk)).toBe(chunk);
      expect(flow.end()).toBe('');
      expect(flow.leftOut).toBe(false);
    });
    fc.assert(property, { numRuns: 300, seed: 7 });
  });

  it('comes whole also where a few words are the same', () => {
    const said =
      'I advise startups and enterprises on high availability, cost optimization, security and compliance, and multi-cloud strategies. What I never do is invent or change prices; ask the person who runs the system as a DevOps engineer.';
    expect(withoutInstructions(said)).toBe(said);
  });
});
