/** `monthlyUsd` becomes `monthly_usd`; what has no capital letter stays. */
export type SnakeCase<Key extends string> = Key extends `${infer Head}${infer Rest}`
  ? Head extends Lowercase<Head>
    ? `${Head}${SnakeCase<Rest>}`
    : `_${Lowercase<Head>}${SnakeCase<Rest>}`
  : Key;

/** The type of a value as it goes over the wire: the keys of its objects in snake_case, at any depth. */
export type Wire<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { [Index in keyof T]: Wire<T[Index]> }
    : T extends object
      ? { [Key in keyof T as Key extends string ? SnakeCase<Key> : never]: Wire<T[Key]> }
      : T;

/** A value that whoever is given it leaves as it is, at any depth. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/**
 * Renames the keys of objects to snake_case, in value and in type, so that a drift between engine and
 * contract doesn't compile. Values, also strings in camelCase, stay as they are. Meant for objects whose
 * keys are field names; what users name belongs into values.
 */
export function toWire<T>(value: T): Wire<T> {
  return renamed(value) as Wire<T>;
}

function renamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renamed);
  if (typeof value !== 'object' || value === null) return value;
  // One assignment a field: objects of one make then share their shape, and no list of pairs is made.
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const name = snakeCase(key);
    const of = renamed((value as Readonly<Record<string, unknown>>)[key]);
    if (name !== '__proto__') made[name] = of;
    else setOwn(made, name, of);
  }
  return made;
}

/** Also where an assignment would take the name for the prototype. */
function setOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** Each field's name in snake_case, since a report repeats its few names in tens of thousands of objects. */
const known = new Map<string, string>();

function snakeCase(key: string): string {
  const made = known.get(key) ?? key.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
  known.set(key, made);
  return made;
}
