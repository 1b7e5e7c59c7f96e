import type { SourceRange } from '../../../source/range.ts';
import { list, map, scalar, type Value } from '../../../source/value.ts';
import { asText } from '../convert.ts';
import { failed } from '../open-values.ts';
import {
  compileRegularExpression,
  type Match,
  matchFrom,
  type RegularExpression,
} from '../regular-expression/match.ts';
import type { Functions } from './function.ts';

const mostSteps = 3_000_000;

/** Functions with regular expressions, which take time in proportion to the text. */
export const patterns: Functions = {
  regex: ([pattern, value], { at }) => {
    const [expression, text] = prepare(pattern, value);
    if (!expression || text === undefined) return undefined;
    const budget = { left: mostSteps };
    const found = matchFrom(expression, text, 0, budget);
    if (found) return captured(expression, text, found, at);
    return budget.left < 0 ? undefined : failed('the text does not match the pattern', at);
  },
  regexall: ([pattern, value], { at }) => {
    const [expression, text] = prepare(pattern, value);
    const found = expression && text !== undefined ? allMatches(expression, text) : undefined;
    if (!found || !expression || text === undefined) return undefined;
    return list(
      found.map((match) => captured(expression, text, match, at)),
      at,
    );
  },
  replace: ([value, wanted, by]) => {
    const text = value && asText(value);
    const search = wanted && asText(wanted);
    const replacement = by && asText(by);
    if (text === undefined || search === undefined || replacement === undefined) return undefined;
    if (search.length < 2 || !search.startsWith('/') || !search.endsWith('/'))
      return text.split(search).join(replacement);
    const expression = compileRegularExpression(search.slice(1, -1));
    const found = expression && allMatches(expression, text);
    if (!expression || !found) return undefined;
    let out = '';
    let from = 0;
    for (const match of found) {
      out += text.slice(from, match[0]) + fillGroups(replacement, expression, text, match);
      from = match[1] ?? from;
    }
    return out + text.slice(from);
  },
};

function prepare(
  pattern: Value | undefined,
  value: Value | undefined,
): [RegularExpression | undefined, string | undefined] {
  const source = pattern && asText(pattern);
  const text = value && asText(value);
  return [source === undefined ? undefined : compileRegularExpression(source), text];
}

function allMatches(expression: RegularExpression, text: string): Match[] | undefined {
  const budget = { left: mostSteps };
  const found: Match[] = [];
  for (let from = 0; from <= text.length; ) {
    const match = matchFrom(expression, text, from, budget);
    if (budget.left < 0) return undefined;
    if (!match) break;
    const [start = 0, end = 0] = match;
    found.push(match);
    from = end > start ? end : end + 1;
  }
  return found;
}

const group = (text: string, match: Match, number: number): string | undefined => {
  const [from = -1, to = -1] = [match[2 * number], match[2 * number + 1]];
  return from < 0 ? undefined : text.slice(from, to);
};

/** The whole match without groups, a list of unnamed groups, or a map of named ones. */
function captured(
  { groups }: RegularExpression,
  text: string,
  match: Match,
  at: SourceRange,
): Value {
  if (groups.length === 0) return scalar(group(text, match, 0) ?? '', at);
  const values = groups.map((_, index) => scalar(group(text, match, index + 1) ?? null, at));
  if (!groups.some((name) => name !== '')) return list(values, at);
  const entries = new Map<string, Value>();
  for (const [index, name] of groups.entries()) {
    const value = values[index];
    if (name !== '' && value) entries.set(name, value);
  }
  return map(entries, at);
}

/** `$1`, `${1}`, `${name}` and `$$` in a replacement. */
function fillGroups(
  replacement: string,
  { groups }: RegularExpression,
  text: string,
  match: Match,
): string {
  let out = '';
  for (let at = 0; at < replacement.length; at++) {
    const letter = replacement[at] ?? '';
    if (letter !== '$') {
      out += letter;
      continue;
    }
    if (replacement[at + 1] === '$') {
      out += '$';
      at++;
      continue;
    }
    const braced = replacement[at + 1] === '{';
    const from = at + (braced ? 2 : 1);
    let to = from;
    while (/\w/.test(replacement[to] ?? '')) to++;
    if (to === from) {
      out += letter;
      continue;
    }
    const name = replacement.slice(from, to);
    const number = /^\d+$/.test(name) ? Number(name) : groups.indexOf(name) + 1;
    if (number > 0 || name === '0') out += group(text, match, number) ?? '';
    at = braced ? to : to - 1;
  }
  return out;
}
