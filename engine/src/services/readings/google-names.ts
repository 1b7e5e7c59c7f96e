import { lastPart } from '../../prices/google-size-names.ts';
import { referencesIn, type Value } from '../../source/value.ts';
import { resolved } from '../plain.ts';
import { type ReadContext, select } from '../select.ts';

/**
 * By what a value can be told to be the same thing as another: addresses of resources it refers to,
 * their names, and the last part of its own text.
 */
function identitiesOf(context: ReadContext, value: Value): readonly string[] {
  const referred = [...referencesIn(value)].flatMap(({ to }) => {
    const name = context.find(to)?.properties.entries.get('name');
    return [to, ...(name ? plainText(name) : [])];
  });
  return [...referred, ...plainText(value).map(lastPart)];
}

/** The same for all values at a path. */
export function identitiesAt(context: ReadContext, path: string): ReadonlySet<string> {
  return new Set(
    select(context, path).flatMap(({ value }) => (value ? identitiesOf(context, value) : [])),
  );
}

function plainText(value: Value): readonly string[] {
  const plain = resolved(value);
  if (plain.kind === 'list') return plain.items.flatMap(plainText);
  return plain.kind === 'scalar' && plain.value !== null ? [String(plain.value)] : [];
}
