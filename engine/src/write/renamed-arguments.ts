import { list, map, type Value } from '../source/value.ts';
import { type Renamed, renamedArguments } from './renamed-arguments.table.ts';
import type { Body } from './tree.ts';

/** A body in the words of the provider's version that the code names: older arguments under their new names. */
export function inNewWords(type: string, body: Body): Body {
  const known = Object.hasOwn(renamedArguments, type) ? renamedArguments[type] : undefined;
  return (known ?? []).reduce((now, one) => renamed(now, one.from.split('.'), one), body);
}

function renamed(body: Body, [name = '', ...inner]: readonly string[], how: Renamed): Body {
  const value = body.get(name);
  if (!value) return body;
  if (inner.length > 0) return new Map([...body, [name, inside(value, inner, how)]]);
  const rest = [...body].filter(([key]) => key !== name);
  const now = how.to === undefined || body.has(how.to) ? undefined : (how.as ?? same)(value);
  return new Map(now && how.to !== undefined ? [...rest, [how.to, now]] : rest);
}

function inside(value: Value, path: readonly string[], how: Renamed): Value {
  if (value.kind === 'map') return map(renamed(value.entries, path, how), value.at);
  if (value.kind !== 'list') return value;
  return list(
    value.items.map((item) => inside(item, path, how)),
    value.at,
  );
}

const same = (value: Value): Value => value;
