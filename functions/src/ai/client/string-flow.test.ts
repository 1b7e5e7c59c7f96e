import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringFlow } from './string-flow.ts';

function read(json: string, cuts: readonly number[]): string {
  const places = [0, ...cuts.toSorted((a, b) => a - b), json.length];
  const take = stringFlow('narrative');
  return places
    .slice(1)
    .map((to, index) => take(json.slice(places[index], to)))
    .join('');
}

it('reads a string however its JSON is cut into pieces, escapes and pairs too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(400)), (text, cuts) => {
      const escaped = JSON.stringify(text).replace(
        /[^\x20-\x7e]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
      for (const written of [JSON.stringify(text), escaped]) {
        const json = `{"other": 1, "narrative" : ${written}, "more": "no"}`;
        const within = cuts.map((cut) => cut % json.length);
        expect(read(json, within)).toBe(text);
      }
    }),
  );
});

it.each([
  ['a fence around it', '```json\n{"narrative":"Fine."}\n```', 'Fine.'],
  ['a raw line break inside', '{"narrative":"a\nb"}', 'a\nb'],
  ['an end in the middle', '{"narrative":"a\\', 'a'],
  ['another property', '{"text":"a"}', ''],
])('%s', (_, json, text) => {
  expect(read(json, [])).toBe(text);
});
