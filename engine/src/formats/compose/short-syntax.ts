import type { SourceRange } from '../../source/range.ts';
import {
  type MapValue,
  map,
  scalar,
  type UnknownValue,
  unknown,
  type Value,
} from '../../source/value.ts';

/** Stands for an unknown part while a short text is taken apart; no file holds it. */
const gap = '\u0000';

/** A short text such as `8080:80`, with unknown parts as {@link gap}; undefined when it is no text. */
function textOf(value: Value): string | undefined {
  if (value.kind === 'scalar') return value.value === null ? undefined : String(value.value);
  if (value.kind === 'unknown') return gap;
  if (value.kind !== 'text') return undefined;
  return value.parts.map((part) => (typeof part === 'string' ? part : gap)).join('');
}

/** Why a part is unknown: the first unknown that the value holds. */
function gapOf(value: Value, at: SourceRange): UnknownValue {
  if (value.kind === 'unknown') return value;
  const part =
    value.kind === 'text'
      ? value.parts.find((one) => typeof one !== 'string' && one.kind === 'unknown')
      : undefined;
  return part && typeof part !== 'string' && part.kind === 'unknown'
    ? part
    : unknown('it is put together from values that are not known', at);
}

function fields(value: Value, parts: Readonly<Record<string, string | undefined>>): MapValue {
  const entries = new Map<string, Value>();
  for (const [key, text] of Object.entries(parts)) {
    if (text === undefined || text === '') continue;
    entries.set(key, text.includes(gap) ? gapOf(value, value.at) : scalar(text, value.at));
  }
  return map(entries, value.at);
}

/** `127.0.0.1:8080:80/tcp` as `host_ip`, `published`, `target`, `protocol`; a long form stays as it is. */
export function portOf(value: Value): Value {
  const text = textOf(value);
  if (text === undefined) return value;
  const slash = text.lastIndexOf('/');
  const protocol = slash < 0 ? undefined : text.slice(slash + 1);
  const ports = slash < 0 ? text : text.slice(0, slash);
  const last = ports.lastIndexOf(':');
  if (last < 0)
    return ports === gap
      ? fields(value, { published: gap, target: gap, protocol })
      : fields(value, { target: ports, protocol });
  const front = ports.slice(0, last);
  const target = ports.slice(last + 1);
  const middle = front.endsWith(']') ? front.length : front.lastIndexOf(':');
  return fields(value, {
    host_ip: middle < 0 ? undefined : front.slice(0, middle).replace(/^\[|\]$/g, ''),
    published: front.slice(middle + 1),
    target,
    protocol,
  });
}

/** `data:/var/lib/x:ro` as `type`, `source`, `target`, `read_only`; a long form stays as it is. */
export function mountOf(value: Value): Value {
  const text = textOf(value);
  if (text === undefined) return value;
  const parts = text.split(':');
  const drive = /^[A-Za-z]$/.test(parts[0] ?? '') && /^[\\/]/.test(parts[1] ?? '');
  const [source, target, mode] = drive ? [parts.slice(0, 2).join(':'), ...parts.slice(2)] : parts;
  if (target === undefined) return fields(value, { type: 'volume', target: source });
  const isPath = drive || /^[./~]/.test(source ?? '') || source?.startsWith(gap);
  return fields(value, {
    type: isPath ? 'bind' : 'volume',
    source,
    target,
    read_only: mode?.split(',').includes('ro') ? 'true' : undefined,
  });
}

/** A name as `source` (secrets, configs); a long form stays as it is. */
export function sourceOf(value: Value): Value {
  const text = textOf(value);
  return text === undefined ? value : fields(value, { source: text });
}
