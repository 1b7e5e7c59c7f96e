import { list, scalar, type Value } from '../../../source/value.ts';
import { asList, asNumber, asText, joinParts, type TextPart, textParts } from '../convert.ts';
import type { Call, Functions, TerraformFunction } from './function.ts';

const onText =
  (change: (text: string) => string | number | boolean): TerraformFunction =>
  ([value]) => {
    const text = value && asText(value);
    return text === undefined ? undefined : change(text);
  };

const onTwoTexts =
  (change: (a: string, b: string) => string | boolean): TerraformFunction =>
  ([first, second]) => {
    const a = first && asText(first);
    const b = second && asText(second);
    return a === undefined || b === undefined ? undefined : change(a, b);
  };

/** Functions on texts. @see Terraform language reference, "String Functions" */
export const texts: Functions = {
  lower: onText((text) => text.toLowerCase()),
  upper: onText((text) => text.toUpperCase()),
  title: onText(titleCase),
  chomp: onText((text) => trimWhile(text, '\r\n', false, true)),
  trimspace: onText((text) => text.trim()),
  trim: onTwoTexts((text, letters) => trimWhile(text, letters, true, true)),
  trimprefix: onTwoTexts((text, start) =>
    text.startsWith(start) ? text.slice(start.length) : text,
  ),
  trimsuffix: onTwoTexts((text, end) =>
    end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text,
  ),
  startswith: onTwoTexts((text, start) => text.startsWith(start)),
  endswith: onTwoTexts((text, end) => text.endsWith(end)),
  strcontains: onTwoTexts((text, part) => text.includes(part)),
  strrev: onText((text) => [...text].reverse().join('')),
  substr: ([value, offset, length]) => {
    const text = value && asText(value);
    const from = offset && asNumber(offset);
    const size = length && asNumber(length);
    if (text === undefined || from === undefined || size === undefined) return undefined;
    const letters = [...text];
    const start = from < 0 ? Math.max(0, letters.length + from) : from;
    return letters.slice(start, size < 0 ? undefined : start + size).join('');
  },
  indent: ([spaces, value]) => {
    const number = spaces && asNumber(spaces);
    const text = value && asText(value);
    if (number === undefined || text === undefined || number > 1_000) return undefined;
    return text.replaceAll('\n', `\n${' '.repeat(Math.max(0, number))}`);
  },
  split: ([separator, value], { at }) => {
    const by = separator && asText(separator);
    const text = value && asText(value);
    if (by === undefined || text === undefined) return undefined;
    return list(
      text.split(by).map((part) => scalar(part, at)),
      at,
    );
  },
  join: ([separator, ...lists], call) => joinTexts(separator, lists, call),
};

function joinTexts(separator: Value | undefined, lists: readonly Value[], { at }: Call) {
  const between = separator && asText(separator);
  if (between === undefined) return undefined;
  const parts: TextPart[] = [];
  let first = true;
  for (const given of lists) {
    const items = asList(given);
    if (!items) return undefined;
    for (const item of items) {
      const inserted = textParts(item);
      if (!inserted) return undefined;
      if (!first) parts.push(between);
      first = false;
      parts.push(...inserted);
    }
  }
  return joinParts(parts, at);
}

function titleCase(text: string): string {
  let out = '';
  let before = ' ';
  for (const letter of text) {
    out += before === ' ' || before === '\t' || before === '\n' ? letter.toUpperCase() : letter;
    before = letter;
  }
  return out;
}

function trimWhile(text: string, letters: string, left: boolean, right: boolean): string {
  let from = 0;
  let to = text.length;
  while (left && from < to && letters.includes(text[from] ?? '')) from++;
  while (right && to > from && letters.includes(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}
