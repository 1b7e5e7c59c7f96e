import { isNumber, isObject, isText } from './facts.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What a value can be filled from: lists of records, and single facts by the name of a property. */
export interface Source {
  readonly lists: readonly (readonly Plain[])[];
  readonly facts: Plain;
}

interface At {
  readonly root: Plain;
  readonly source: Source;
  /** The record that the property belongs to. */
  readonly record: Plain;
  readonly name: string;
  /** Of the item in its list. */
  readonly index: number;
}

const mostItems = 3;
const deepest = 12;
/** Texts that fit most patterns that people write. */
const plainTexts = [
  'a',
  'aa',
  'aws_instance',
  'aws_instance.app',
  'a-b',
  'A',
  'DE',
  '1',
  '2026-01-01',
  'aaaaaaaa',
];

/**
 * A value that fits a JSON Schema, as far as the schema's common words say: types, `enum`, `const`,
 * `anyOf`, `$ref`, required and optional properties, lengths, ranges, patterns that simple texts fit.
 */
export function fillSchema(schema: unknown, source: Source): unknown {
  const root = isObject(schema) ? schema : {};
  return fill(root, { root, source, record: source.facts, name: '', index: 0 }, 0);
}

function fill(given: unknown, at: At, depth: number): unknown {
  const schema = resolved(given, at.root);
  const [choice] = [schema.anyOf, schema.oneOf].filter(Array.isArray);
  if (choice) return fill(chosen(choice, at), at, depth);
  if (Array.isArray(schema.allOf))
    return fill(Object.assign({}, schema, ...schema.allOf, { allOf: undefined }), at, depth);
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return enumerated(schema.enum, at);
  switch (typeOf(schema)) {
    case 'object':
      return objectOf(schema, at, depth);
    case 'array':
      return listOf(schema, at, depth);
    case 'string':
      return textOf(schema, at);
    case 'integer':
    case 'number':
      return numberOf(schema, at);
    case 'boolean':
      return at.record[at.name] === true;
    default:
      return null;
  }
}

function objectOf(schema: Plain, at: At, depth: number): unknown {
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const own = at.record[at.name];
  const record = isObject(own) ? { ...at.record, ...own } : at.record;
  if (Object.keys(properties).length === 0 && isObject(own)) return own;
  const names = Object.keys(properties).filter(
    (name) => depth < deepest || required.includes(name),
  );
  return Object.fromEntries(
    names.map((name) => [name, fill(properties[name], { ...at, record, name }, depth + 1)]),
  );
}

/** One item for each record of the list that has the most in common with what an item is. */
function listOf(schema: Plain, at: At, depth: number): unknown {
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema as Record<string, number>;
  const item = resolved(schema.items, at.root);
  const wanted = Object.keys(isObject(item.properties) ? item.properties : {});
  const shared = (list: readonly Plain[]) =>
    wanted.filter((name) => name in (list[0] ?? {})).length;
  const [best] = [...at.source.lists].sort((a, b) => shared(b) - shared(a));
  const records = wanted.length > 0 && best && shared(best) > 0 ? best : [];
  const usual = records.length > 0 ? records.length : wanted.length > 0 ? 1 : mostItems;
  const count = Math.max(minItems, Math.min(usual, mostItems, maxItems, depth < deepest ? 99 : 0));
  const items = Array.from({ length: count }, (_, index) => {
    const record = {
      ...at.source.facts,
      ...(records[index] ?? (wanted.length > 0 ? {} : at.record)),
    };
    return fill(schema.items ?? {}, { ...at, record, index }, depth + 1);
  });
  if (schema.uniqueItems !== true && !items.every(isText)) return items;
  const unique = [...new Map(items.map((one) => [JSON.stringify(one), one])).values()];
  return unique.length >= minItems ? unique : items;
}

function textOf(schema: Plain, { record, source, name, index }: At): string {
  const { minLength = 0, maxLength = 4_000 } = schema as Record<string, number>;
  const own = record[name];
  const lists = ['addresses', 'resources', 'files'].map((one) => source.facts[one]);
  const isOfResources = /resource|address|cites|from|to\b/i.test(name);
  const named = isOfResources ? lists.flatMap((one) => (Array.isArray(one) ? one : [])) : [];
  const written = [own, named[index] ?? named[0], record.title, source.facts.summary].filter(
    isText,
  );
  const fits = (text: string) =>
    text.length >= minLength &&
    text.length <= maxLength &&
    (!isText(schema.pattern) || new RegExp(schema.pattern, 'u').test(text));
  const candidates = [...written, ...plainTexts].flatMap((text) => [
    text,
    text.slice(0, maxLength),
    text.padEnd(minLength, text === '' ? 'a' : text),
  ]);
  return candidates.find(fits) ?? 'a'.repeat(minLength);
}

function numberOf(schema: Plain, { record, name }: At): number {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema as Record<
    string,
    number | undefined
  >;
  const step = schema.type === 'integer' ? 1 : 0.5;
  const low = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + step);
  const high = maximum ?? (exclusiveMaximum === undefined ? undefined : exclusiveMaximum - step);
  const own = record[name];
  const wanted = isNumber(own) ? own : Math.max(low ?? 1, Math.min(1, high ?? 1));
  const whole = schema.type === 'integer' ? Math.round(wanted) : wanted;
  const within = Math.max(low ?? whole, Math.min(high ?? whole, whole));
  return multipleOf ? Math.ceil(within / multipleOf) * multipleOf : within;
}

function enumerated(values: readonly unknown[], { record, name }: At): unknown {
  const own = record[name];
  return values.includes(own) ? own : values[0];
}

/** The choice that the record's own value fits, else the first that is not nothing. */
function chosen(choices: readonly unknown[], { root, record, name }: At): unknown {
  const types = { string: isText, number: isNumber, integer: isNumber, object: isObject };
  const fitting = choices.find((one) => {
    const is = types[typeOf(resolved(one, root)) as keyof typeof types];
    return is?.(record[name]);
  });
  return fitting ?? choices.find((one) => typeOf(resolved(one, root)) !== 'null') ?? choices[0];
}

function typeOf({ type, properties, items }: Plain): unknown {
  if (Array.isArray(type)) return type.find((one) => one !== 'null') ?? 'null';
  return type ?? (properties ? 'object' : items ? 'array' : undefined);
}

function resolved(schema: unknown, root: Plain): Plain {
  let found: unknown = schema;
  for (let hops = 0; hops < 8 && isObject(found) && isText(found.$ref); hops += 1) {
    const steps = found.$ref.replace(/^#\/?/, '').split('/').filter(isText);
    let target: unknown = root;
    for (const step of steps) target = isObject(target) ? target[step] : undefined;
    found = target;
  }
  return isObject(found) ? found : {};
}
