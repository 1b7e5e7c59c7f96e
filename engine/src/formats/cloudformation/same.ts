import type { TextValue, Value } from '../../source/value.ts';

/** Whether two values are the same, as `Fn::Equals` compares; none when that is open. */
export function same(a: Value | undefined, b: Value | undefined): boolean | undefined {
  if (!a || !b) return a === b;
  if (a.kind === 'reference' && a.says) return same(a.says, b) ?? sameReference(a, b);
  if (b.kind === 'reference' && b.says) return same(a, b.says) ?? sameReference(a, b);
  if (a.kind === 'scalar' && b.kind === 'scalar') return String(a.value) === String(b.value);
  if (a.kind === 'list' && b.kind === 'list') return sameItems(a.items, b.items);
  if (a.kind === 'map' && b.kind === 'map') return sameEntries(a.entries, b.entries);
  if (a.kind === 'text' && b.kind === 'text') return sameText(a, b);
  if (a.kind === 'text' && b.kind === 'scalar') return fits(a, String(b.value)) ? undefined : false;
  if (b.kind === 'text' && a.kind === 'scalar') return fits(b, String(a.value)) ? undefined : false;
  return sameReference(a, b);
}

function sameReference(a: Value, b: Value): boolean | undefined {
  if (a.kind !== 'reference' || b.kind !== 'reference') return undefined;
  return a.to === b.to && a.attribute === b.attribute ? true : undefined;
}

function sameItems(a: readonly Value[], b: readonly Value[]): boolean | undefined {
  if (a.length !== b.length) return false;
  return all(a.map((item, no) => same(item, b[no])));
}

function sameEntries(
  a: ReadonlyMap<string, Value>,
  b: ReadonlyMap<string, Value>,
): boolean | undefined {
  if (a.size !== b.size) return false;
  return all([...a].map(([key, value]) => b.has(key) && same(value, b.get(key))));
}

function all(each: readonly (boolean | undefined)[]): boolean | undefined {
  if (each.includes(false)) return false;
  return each.includes(undefined) ? undefined : true;
}

function sameText(a: TextValue, b: TextValue): boolean | undefined {
  if (a.parts.length !== b.parts.length) return undefined;
  const equal = a.parts.every((part, no) => {
    const other = b.parts[no];
    if (typeof part === 'string' || typeof other === 'string') return part === other;
    return other !== undefined && sameReference(part, other) === true;
  });
  return equal || undefined;
}

/** Whether a text with open parts can be the one given. */
function fits(text: TextValue, whole: string): boolean {
  const first = text.parts[0];
  const last = text.parts.at(-1);
  const starts = typeof first !== 'string' || whole.startsWith(first);
  return starts && (typeof last !== 'string' || whole.endsWith(last));
}
