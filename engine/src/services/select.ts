import type { Declaration } from '../formats/declaration.ts';
import type { SourceRange } from '../source/range.ts';
import { type MapValue, referencesIn, unknown, type Value } from '../source/value.ts';

/** What a service file may look at when it reads a resource. */
export interface ReadContext {
  readonly resource: Declaration;
  /** Resources that refine this one, by their type. */
  readonly attachments: ReadonlyMap<string, readonly Declaration[]>;
  /** Another resource of the same input. */
  readonly find: (address: string) => Declaration | undefined;
  /** All resources of a type in the same input, for what belongs together by name or tag alone. */
  readonly ofType?: (type: string) => readonly Declaration[];
  /** The region it is in, by file or assumption. */
  readonly region: string;
}

/** One place where a path leads; `value` is absent where the file says nothing there. */
export interface Slot {
  readonly value?: Value;
  readonly at: SourceRange;
}

interface Cursor {
  readonly value?: Value;
  readonly at: SourceRange;
}

/**
 * Follows a path through a resource. `a.b` goes down, `a[].b` into each entry of a list or map,
 * `a.*.b` into each value of a map, `@type.path` into the resources of that type that refine this one, `x>path` through the reference
 * at x into the resource it names (`x>@type.path`: only if that has the type), `x|y` the first that
 * is there, `x+y` all of them. A list of one where a map is expected counts as the map (Terraform's blocks).
 *
 * @returns a slot for each place the path leads to; a slot without value where nothing is written
 */
export function select(context: ReadContext, path: string): readonly Slot[] {
  if (path.includes('+')) return path.split('+').flatMap((part) => select(context, part));
  if (path.includes('|')) {
    let first: readonly Slot[] | undefined;
    for (const part of path.split('|')) {
      const slots = select(context, part);
      if (slots.some(({ value }) => value !== undefined)) return slots;
      first ??= slots;
    }
    return first ?? [];
  }
  if (!path.includes('>')) return walkFrom(context, path);
  const [own = '', ...followed] = path.split('>');
  let slots = walkFrom(context, own);
  for (const further of followed) slots = slots.flatMap((slot) => follow(context, slot, further));
  return slots;
}

function walkFrom(context: ReadContext, path: string): readonly Slot[] {
  if (!path.startsWith('@')) {
    return walk({ value: context.resource.properties, at: context.resource.at }, stepsOf(path));
  }
  const { type, steps } = typeOf(path);
  const attached = context.attachments.get(type) ?? [];
  return attached.flatMap((one) => walk({ value: one.properties, at: one.at }, steps));
}

function follow(context: ReadContext, slot: Slot, path: string): readonly Slot[] {
  if (!slot.value) return [slot];
  const targets = [...referencesIn(slot.value)].map(({ to }) => context.find(to));
  if (targets.length === 0) {
    return [{ value: unknown('it names something outside the files', slot.at), at: slot.at }];
  }
  const wanted = path.startsWith('@') ? typeOf(path) : { type: undefined, steps: stepsOf(path) };
  return targets.flatMap((target) => {
    if (!target || (wanted.type !== undefined && target.type !== wanted.type)) return [];
    return walk({ value: target.properties, at: target.at }, wanted.steps);
  });
}

function walk(start: Cursor, steps: readonly Step[]): readonly Slot[] {
  let cursors: readonly Cursor[] = [start];
  for (const { key, each } of steps) {
    const [only] = cursors;
    // Most paths lead from one place to one place.
    cursors =
      only && cursors.length === 1
        ? descend(only, key)
        : cursors.flatMap((cursor) => descend(cursor, key));
    if (each) cursors = cursors.flatMap(entriesOf);
  }
  return cursors;
}

function descend(cursor: Cursor, key: string): readonly Cursor[] {
  if (key === '') return [cursor];
  const inside = asMap(cursor.value);
  if (key === '*' && inside) {
    return [...inside.entries.values()].map((value) => ({ value, at: value.at }));
  }
  if (inside === undefined) {
    if (cursor.value?.kind === 'list')
      return cursor.value.items.flatMap((item) => descend({ value: item, at: item.at }, key));
    return [cursor.value && isOpen(cursor.value) ? cursor : { at: cursor.at }];
  }
  const value = inside.entries.get(key);
  return [value ? { value, at: value.at } : { at: inside.at }];
}

function entriesOf(cursor: Cursor): readonly Cursor[] {
  const { value } = cursor;
  if (!value) return [];
  if (value.kind === 'list') return value.items.map((item) => ({ value: item, at: item.at }));
  if (value.kind === 'encoded') return entriesOf({ value: value.of, at: value.at });
  return [cursor];
}

/** The map that a value is, looking through encodings and Terraform's one-block lists. */
export function asMap(value: Value | undefined): MapValue | undefined {
  if (value?.kind === 'map') return value;
  if (value?.kind === 'encoded') return asMap(value.of);
  if (value?.kind === 'list' && value.items.length === 1) return asMap(value.items[0]);
  return undefined;
}

function isOpen(value: Value): boolean {
  return value.kind === 'unknown' || value.kind === 'reference' || value.kind === 'text';
}

/** One step down, into each entry of what is there where the path says `[]`. */
interface Step {
  readonly key: string;
  readonly each: boolean;
}

/** The paths of the service files: some thousand, each walked for every resource of its type. */
const stepsOfPath = new Map<string, readonly Step[]>();

function stepsOf(path: string): readonly Step[] {
  const known = stepsOfPath.get(path);
  if (known) return known;
  const steps = path === '' ? [] : path.split('.').map(stepOf);
  stepsOfPath.set(path, steps);
  return steps;
}

function stepOf(step: string): Step {
  const each = step.endsWith('[]');
  return { key: each ? step.slice(0, -2) : step, each };
}

function typeOf(path: string): { readonly type: string; readonly steps: readonly Step[] } {
  const data = path.startsWith('@data.');
  const cut = path.indexOf('.', data ? '@data.'.length : 1);
  return cut < 0
    ? { type: path.slice(1), steps: [] }
    : { type: path.slice(1, cut), steps: stepsOf(path.slice(cut + 1)) };
}
