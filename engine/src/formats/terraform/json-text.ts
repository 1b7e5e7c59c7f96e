import type { ReferenceValue, UnknownValue, Value } from '../../source/value.ts';
import { encodeBase64 } from './base64.ts';

type Part = string | ReferenceValue | UnknownValue;

const mostParts = 20_000;
const deepest = 200;

/**
 * The JSON text of a value as Terraform writes it (keys sorted, `<`, `>` and `&` escaped), with what is
 * open left in as parts. Undefined when it would be too long.
 */
export function jsonParts(value: Value): readonly Part[] | undefined {
  const parts: Part[] = [];
  let count = 0;
  let depth = 0;
  const add = (part: Part): void => {
    const last = parts.length - 1;
    const before = parts[last];
    if (typeof part === 'string' && typeof before === 'string') parts[last] = before + part;
    else parts.push(part);
  };
  const write = (item: Value): boolean => {
    if (++count > mostParts || depth > deepest) return false;
    switch (item.kind) {
      case 'scalar':
        add(jsonScalar(item.value));
        return true;
      case 'list':
        return between('[', ']', item.items, write);
      case 'map': {
        const sorted = [...item.entries].sort(([a], [b]) => (a < b ? -1 : 1));
        return between('{', '}', sorted, ([key, entry]) => {
          add(`${jsonScalar(key)}:`);
          return write(entry);
        });
      }
      case 'reference':
      case 'unknown':
        return within([item]);
      case 'text':
        return within(item.parts);
      case 'encoded': {
        const inner =
          item.encoding === 'json'
            ? jsonParts(item.of)
            : item.encoding === 'base64' && item.of.kind === 'scalar'
              ? [encodeBase64(String(item.of.value))]
              : undefined;
        if (!inner) return false;
        return within(inner);
      }
    }
  };
  const within = (inner: readonly Part[]): boolean => {
    add('"');
    for (const part of inner) add(typeof part === 'string' ? jsonScalar(part).slice(1, -1) : part);
    add('"');
    return true;
  };
  const between = <T>(
    open: string,
    close: string,
    items: readonly T[],
    one: (item: T) => boolean,
  ): boolean => {
    add(open);
    depth++;
    let first = true;
    for (const item of items) {
      if (!first) add(',');
      first = false;
      if (!one(item)) return false;
    }
    add(close);
    depth--;
    return true;
  };
  return write(value) ? parts : undefined;
}

function jsonScalar(value: string | number | boolean | null): string {
  const text = JSON.stringify(value);
  if (typeof value !== 'string') return text;
  return text.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}
