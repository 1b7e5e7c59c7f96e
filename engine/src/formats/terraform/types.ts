import type { Expression } from '../../source/hcl/syntax.ts';
import { scalar, type Value } from '../../source/value.ts';
import { asText, setOf } from './convert.ts';
import type { Scope } from './scope.ts';

/** A type constraint of a variable. */
export type Type =
  | { readonly kind: 'any' | 'string' | 'number' | 'bool' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly of: Type }
  | { readonly kind: 'tuple'; readonly of: readonly Type[] }
  | { readonly kind: 'object'; readonly of: ReadonlyMap<string, Member> };

interface Member {
  readonly type: Type;
  readonly optional: boolean;
  readonly fallback: Expression | undefined;
}

const any: Type = { kind: 'any' };

/** Reads `list(object({ name = string, size = optional(number, 1) }))`; what it doesn't know is any. */
export function readType(expression: Expression): Type {
  if (expression.kind === 'literal') return named(String(expression.value.value));
  if (expression.kind === 'name') return named(expression.name);
  if (expression.kind !== 'call') return any;
  const [of] = expression.arguments;
  if (!of) return any;
  switch (expression.name) {
    case 'list':
    case 'set':
    case 'map':
      return { kind: expression.name, of: readType(of) };
    case 'tuple':
      return of.kind === 'tuple' ? { kind: 'tuple', of: of.items.map(readType) } : any;
    case 'object':
      return of.kind === 'object' ? { kind: 'object', of: readMembers(of) } : any;
    case 'optional':
      return readType(of);
    default:
      return any;
  }
}

function named(name: string): Type {
  if (name === 'string' || name === 'number' || name === 'bool') return { kind: name };
  if (name === 'list' || name === 'map' || name === 'set') return { kind: name, of: any };
  return any;
}

function readMembers(of: Extract<Expression, { kind: 'object' }>): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const { key, value } of of.items) {
    const name =
      key.kind === 'name' ? key.name : key.kind === 'literal' ? String(key.value.value) : undefined;
    if (name === undefined) continue;
    const optional = value.kind === 'call' && value.name === 'optional';
    const fallback = optional ? value.arguments[1] : undefined;
    members.set(name, { type: readType(value), optional, fallback });
  }
  return members;
}

/** Converts as Terraform does where it can; a value that doesn't fit stays as it is. */
export function convertTo(type: Type, value: Value, scope: Scope): Value {
  if (value.kind === 'scalar' && value.value === null) return value;
  switch (type.kind) {
    case 'any':
      return value;
    case 'string':
      if (value.kind !== 'scalar' || typeof value.value === 'string') return value;
      return scalar(asText(value) ?? null, value.at);
    case 'number': {
      if (value.kind !== 'scalar' || typeof value.value !== 'string') return value;
      const number = value.value.trim() === '' ? Number.NaN : Number(value.value);
      return Number.isNaN(number) ? value : scalar(number, value.at);
    }
    case 'bool':
      if (value.kind !== 'scalar' || (value.value !== 'true' && value.value !== 'false'))
        return value;
      return scalar(value.value === 'true', value.at);
    case 'list':
    case 'set': {
      if (value.kind !== 'list') return value;
      const items =
        type.of.kind === 'any'
          ? value.items
          : value.items.map((item) => convertTo(type.of, item, scope));
      return type.kind === 'set' ? setOf(items, value.at) : { kind: 'list', items, at: value.at };
    }
    case 'tuple':
      if (value.kind !== 'list') return value;
      return {
        ...value,
        items: value.items.map((item, index) => convertTo(type.of[index] ?? any, item, scope)),
      };
    case 'map':
      if (value.kind !== 'map' || type.of.kind === 'any') return value;
      return {
        ...value,
        entries: new Map(
          [...value.entries].map(([key, item]) => [key, convertTo(type.of, item, scope)]),
        ),
      };
    case 'object':
      return value.kind === 'map' ? convertObject(type.of, value, scope) : value;
  }
}

function convertObject(
  members: ReadonlyMap<string, Member>,
  value: Extract<Value, { kind: 'map' }>,
  scope: Scope,
): Value {
  const entries = new Map<string, Value>();
  for (const [name, { type, optional, fallback }] of members) {
    const given = value.entries.get(name);
    const missing = !given || (given.kind === 'scalar' && given.value === null);
    if (missing && fallback)
      entries.set(name, convertTo(type, scope.world.evaluate(fallback, scope), scope));
    else if (given) entries.set(name, convertTo(type, given, scope));
    else if (optional) entries.set(name, scalar(null, value.at));
  }
  return { ...value, entries };
}
