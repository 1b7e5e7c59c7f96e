import type { SourceRange } from '../../source/range.ts';
import { list, map, scalar, type UnknownValue, unknown, type Value } from '../../source/value.ts';

type Part = string | UnknownValue;

/** Longest nesting of defaults: `${A:-${B:-…}}`. */
const deepest = 10;

/**
 * The value with its `$VAR` and `${VAR:-default}` put in. A variable that no `.env` file sets and that has
 * no default is unknown; `$$` is a dollar sign.
 */
export function interpolated(value: Value, settings: ReadonlyMap<string, string>): Value {
  const done = new Map<Value, Value>();
  const convert = (each: Value): Value => {
    if (each.kind === 'scalar')
      return typeof each.value === 'string' && each.value.includes('$')
        ? text(each.value, each.at, settings)
        : each;
    const before = done.get(each);
    if (before) return before;
    const made =
      each.kind === 'list'
        ? list(each.items.map(convert), each.at)
        : each.kind === 'map'
          ? map(new Map([...each.entries].map(([key, one]) => [key, convert(one)])), each.at)
          : each;
    done.set(each, made);
    return made;
  };
  return convert(value);
}

function text(written: string, at: SourceRange, settings: ReadonlyMap<string, string>): Value {
  const parts = merged(partsOf(written, at, settings, 0));
  const [first, second] = parts;
  if (first === undefined) return scalar('', at);
  if (second !== undefined) return { kind: 'text', parts, at };
  return typeof first === 'string' ? scalar(first, at) : first;
}

function partsOf(
  written: string,
  at: SourceRange,
  settings: ReadonlyMap<string, string>,
  depth: number,
): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let dollar = written.indexOf('$'); dollar !== -1; dollar = written.indexOf('$', from)) {
    parts.push(written.slice(from, dollar));
    const next = written.charAt(dollar + 1);
    const name = /^[A-Za-z_]\w{0,200}/.exec(written.slice(dollar + 1, dollar + 202))?.[0];
    if (next === '{') {
      const end = closing(written, dollar + 1);
      parts.push(...braced(written.slice(dollar + 2, end), at, settings, depth));
      from = end + 1;
    } else if (name) {
      parts.push(setting(name, at, settings));
      from = dollar + 1 + name.length;
    } else {
      parts.push('$');
      from = dollar + (next === '$' ? 2 : 1);
    }
  }
  parts.push(written.slice(from));
  return parts;
}

function braced(
  inside: string,
  at: SourceRange,
  settings: ReadonlyMap<string, string>,
  depth: number,
): readonly Part[] {
  const [, name = '', operator = '', rest = ''] =
    /^(\w{0,200})(:?[-?+])?([\s\S]*)$/.exec(inside) ?? [];
  const value = settings.get(name);
  const isSet = value !== undefined && (!operator.startsWith(':') || value !== '');
  if (operator.endsWith('-') && !isSet)
    return depth < deepest ? partsOf(rest, at, settings, depth + 1) : [rest];
  if (operator.endsWith('+')) return isSet ? partsOf(rest, at, settings, deepest) : [];
  return [setting(name, at, settings)];
}

function setting(name: string, at: SourceRange, settings: ReadonlyMap<string, string>): Part {
  return settings.get(name) ?? unknown(`the variable ${name} is set in no .env file handed in`, at);
}

/** Offset of the brace that closes the one at `open`; the end of the text when none does. */
function closing(written: string, open: number): number {
  let depth = 0;
  for (let at = open; at < written.length; at++) {
    const char = written.charAt(at);
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
  }
  return written.length;
}

function merged(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  return joined;
}
