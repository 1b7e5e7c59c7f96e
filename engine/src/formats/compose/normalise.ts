import { list, type MapValue, map, scalar, type Value } from '../../source/value.ts';
import { mountOf, portOf, sourceOf } from './short-syntax.ts';

/** What each property of a service looks like once short and long forms are one. */
const shapes: ReadonlyMap<string, (value: Value) => Value> = new Map([
  ['environment', pairs],
  ['labels', pairs],
  ['depends_on', names],
  ['networks', names],
  ['ports', items(portOf)],
  ['volumes', items(mountOf)],
  ['secrets', items(sourceOf)],
  ['configs', items(sourceOf)],
  ['env_file', single],
]);

/** A service's properties with one form each, every value still at its place in the file. */
export function normalised(service: MapValue): MapValue {
  const entries = new Map<string, Value>();
  for (const [key, value] of service.entries) {
    if (!key.startsWith('x-')) entries.set(key, (shapes.get(key) ?? ((same) => same))(value));
  }
  return map(entries, service.at);
}

/** `["A=b"]` as `{A: b}`; a name without a value is taken from the shell and left out. */
function pairs(value: Value): Value {
  if (value.kind !== 'list') return value;
  const entries = new Map<string, Value>();
  for (const item of value.items) {
    const pair = pairOf(item);
    if (pair) entries.set(pair[0], pair[1]);
  }
  return map(entries, value.at);
}

function pairOf(item: Value): readonly [string, Value] | undefined {
  if (item.kind === 'text') {
    const [first, ...rest] = item.parts;
    const equals = typeof first === 'string' ? first.indexOf('=') : -1;
    if (typeof first !== 'string' || equals < 1) return undefined;
    const start = first.slice(equals + 1);
    const parts = start === '' ? rest : [start, ...rest];
    const [only] = parts;
    const alone = parts.length === 1 && only !== undefined && typeof only !== 'string';
    return [first.slice(0, equals), alone ? only : { kind: 'text', parts, at: item.at }];
  }
  if (item.kind !== 'scalar' || item.value === null) return undefined;
  const text = String(item.value);
  const equals = text.indexOf('=');
  return equals < 1 ? undefined : [text.slice(0, equals), scalar(text.slice(equals + 1), item.at)];
}

/** `[a, b]` as `{a: {}, b: {}}`. */
function names(value: Value): Value {
  if (value.kind !== 'list') return value;
  const entries = new Map<string, Value>();
  for (const item of value.items) {
    if (item.kind === 'scalar' && item.value !== null)
      entries.set(String(item.value), map(new Map(), item.at));
  }
  return map(entries, value.at);
}

function single(value: Value): Value {
  return value.kind === 'list' ? value : list([value], value.at);
}

function items(convert: (item: Value) => Value): (value: Value) => Value {
  return (value) => (value.kind === 'list' ? list(value.items.map(convert), value.at) : value);
}
