import type { Value } from '../../source/value.ts';
import { resolve } from './convert.ts';

const mostCompared = 20_000;

/** Whether two values are the same wherever they stand; undefined when that isn't known. */
export function areEqual(left: Value, right: Value): boolean | undefined {
  return compare(left, right, { left: mostCompared }, 0);
}

function compare(
  left: Value,
  right: Value,
  budget: { left: number },
  depth: number,
): boolean | undefined {
  if (--budget.left < 0 || depth > 100) return undefined;
  const [a, b] = [resolve(left), resolve(right)];
  if (a === b && a.kind !== 'unknown') return true;
  if (a.kind === 'reference' || b.kind === 'reference') return compareReference(a, b);
  if (a.kind === 'unknown' || b.kind === 'unknown') return undefined;
  if (a.kind === 'scalar' && b.kind === 'scalar') return a.value === b.value;
  if (a.kind === 'text' || b.kind === 'text') return undefined;
  if (a.kind === 'list' && b.kind === 'list') {
    if (a.items.length !== b.items.length) return false;
    return every(
      a.items.map((item, index) => [item, b.items[index] ?? item] as const),
      budget,
      depth,
    );
  }
  if (a.kind === 'map' && b.kind === 'map') {
    if (a.entries.size !== b.entries.size) return false;
    const pairs: (readonly [Value, Value])[] = [];
    for (const [key, item] of a.entries) {
      const other = b.entries.get(key);
      if (!other) return false;
      pairs.push([item, other]);
    }
    return every(pairs, budget, depth);
  }
  if (a.kind === 'encoded' && b.kind === 'encoded' && a.encoding === b.encoding)
    return compare(a.of, b.of, budget, depth + 1);
  if (a.kind === 'encoded' || b.kind === 'encoded') return undefined;
  return false;
}

/** The same reference is the same value; `id` and `arn` are never null or empty. */
function compareReference(a: Value, b: Value): boolean | undefined {
  if (a.kind === 'reference' && b.kind === 'reference')
    return a.to === b.to && a.attribute === b.attribute ? true : undefined;
  const [reference, other] = a.kind === 'reference' ? [a, b] : [b, a];
  if (reference.kind !== 'reference' || other.kind !== 'scalar') return undefined;
  const always = ['', 'id', 'arn', 'name', 'self_link'].includes(reference.attribute);
  return always && (other.value === null || other.value === '') ? false : undefined;
}

function every(
  pairs: readonly (readonly [Value, Value])[],
  budget: { left: number },
  depth: number,
): boolean | undefined {
  let open = false;
  for (const [a, b] of pairs) {
    const same = compare(a, b, budget, depth + 1);
    if (same === false) return false;
    if (same === undefined) open = true;
  }
  return open ? undefined : true;
}
