import type { AccessStep } from '../../source/hcl/syntax.ts';
import type { SourceRange } from '../../source/range.ts';
import { list, type ReferenceValue, scalar, type Value } from '../../source/value.ts';
import { asNumber, asText, isSet, resolve } from './convert.ts';
import { dataAttribute } from './data/index.ts';
import { moduleOutput } from './module-output.ts';
import { failed, isFailed, undecided } from './open-values.ts';
import { providerRegion } from './provider-region.ts';
import { resourceAttribute } from './resource-attribute.ts';
import type { Instance, Scope } from './scope.ts';

/** Follows `.a`, `[b]` and `[*]` from the `from`th step on. */
export function follow(
  start: Value,
  steps: readonly AccessStep[],
  from: number,
  scope: Scope,
  at: SourceRange,
): Value {
  let value = start;
  for (let number = from; number < steps.length; number++) {
    const step = steps[number];
    if (!step) break;
    if (step.kind === 'attribute') value = attributeOf(value, step.name, scope, at);
    else if (step.kind === 'splat') value = splat(value, step.each, scope, at);
    else value = indexOf(value, scope.world.evaluate(step.index, scope), scope, at);
  }
  return value;
}

/** `value.name`. */
export function attributeOf(value: Value, name: string, scope: Scope, at: SourceRange): Value {
  switch (value.kind) {
    case 'map': {
      const entry = value.entries.get(name);
      return entry ?? failed(`it has no attribute "${name}"`, at);
    }
    case 'reference':
      return throughReference(value, name, false, scope, at);
    case 'unknown':
      return value;
    case 'list': {
      const number = asWholeNumber(name);
      if (number !== undefined) return itemOf(value.items, number, at);
      return failed(`a list has no attribute "${name}"`, at);
    }
    default:
      return failed(`it has no attributes, so no "${name}"`, at);
  }
}

/** `value[key]`. */
export function indexOf(value: Value, key: Value, scope: Scope, at: SourceRange): Value {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'reference') {
    const name = asText(key);
    if (name === undefined) return undecided([key, value], at, 'the index is not text or a number');
    const known = resolve(key);
    const isNumber = known.kind === 'scalar' && typeof known.value === 'number';
    return throughReference(value, name, isNumber, scope, at);
  }
  if (value.kind === 'list') {
    const number = asNumber(key);
    if (number === undefined) return undecided([key, value], at, 'the index is not a number');
    return itemOf(value.items, number, at);
  }
  if (value.kind === 'map') {
    const name = asText(key);
    if (name === undefined) return undecided([key, value], at, 'the key is not text');
    return value.entries.get(name) ?? failed(`it has no key "${name}"`, at);
  }
  return failed('it is neither a list nor a map', at);
}

function itemOf(items: readonly Value[], number: number, at: SourceRange): Value {
  const item = Number.isInteger(number) && number >= 0 ? items[number] : undefined;
  return item ?? failed(`it has no item ${number}: it has ${items.length}`, at);
}

function asWholeNumber(text: string): number | undefined {
  const number = Number(text);
  return text !== '' && Number.isInteger(number) && number >= 0 ? number : undefined;
}

/** An attribute of what a reference names; its value goes along as `says` where the block states it. */
function throughReference(
  of: ReferenceValue,
  name: string,
  isNumber: boolean,
  scope: Scope,
  at: SourceRange,
): Value {
  let says: Value | undefined;
  if (of.attribute === '') {
    const instance = scope.world.instances.get(of.to);
    if (instance?.kind === 'module') return moduleOutput(instance, name, at);
    if (instance?.kind === 'data') return dataAttribute(instance, name, at);
    if (isNumber && name === '0') return { ...of, at };
    says = instance && (resourceAttribute(instance, name) ?? regionTaken(instance, name));
  } else if (of.says) {
    const inside = isNumber
      ? indexOf(of.says, { kind: 'scalar', value: Number(name), at }, scope, at)
      : attributeOf(of.says, name, scope, at);
    says = isFailed(inside) ? undefined : inside;
  }
  const attribute = isNumber
    ? `${of.attribute}[${name}]`
    : of.attribute === ''
      ? name
      : `${of.attribute}.${name}`;
  return referenceSaying(of.to, attribute, says, at);
}

/** `google_compute_router.a.region` where only the provider block states one. */
function regionTaken(instance: Instance, name: string): Value | undefined {
  if (name !== 'region' || instance.kind !== 'resource') return undefined;
  const { value, at } = providerRegion(instance.scope.module, instance.item, instance.scope);
  return value === undefined || !at ? undefined : scalar(value, at);
}

/**
 * A reference with what its attribute says. Where that is itself a reference (`aws_subnet.a.vpc_id`),
 * or holds some, the thing meant is the inner one, so that takes its place.
 */
function referenceSaying(
  to: string,
  attribute: string,
  says: Value | undefined,
  at: SourceRange,
): Value {
  if (!says) return { kind: 'reference', to, attribute, at };
  if (says.kind === 'reference') return { ...says, at };
  if (says.kind === 'list' && says.items.some((item) => item.kind === 'reference')) return says;
  return { kind: 'reference', to, attribute, says, at };
}

function splat(value: Value, each: readonly AccessStep[], scope: Scope, at: SourceRange): Value {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'scalar' && value.value === null) return list([], at);
  if (value.kind === 'list') {
    const items = value.items.map((item) => follow(item, each, 0, scope, at));
    const failure = items.find(isFailed);
    if (failure) return failure;
    return isSet(value) && each.length === 0 ? value : list(items, at);
  }
  if (value.kind === 'reference' && value.attribute !== '') {
    const known = resolve(value);
    if (known.kind === 'list')
      return list(
        known.items.map((_, number) => {
          const index: Value = { kind: 'scalar', value: number, at };
          return follow(indexOf(value, index, scope, at), each, 0, scope, at);
        }),
        at,
      );
    if (known.kind === 'reference') return undecided([value], at, 'its items are not known');
  }
  return list([follow(value, each, 0, scope, at)], at);
}
