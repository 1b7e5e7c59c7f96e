import type { Block, Body, Expression } from '../../source/hcl/syntax.ts';
import type { SourceRange } from '../../source/range.ts';
import { list, type MapValue, type Value } from '../../source/value.ts';
import { isNull } from './convert.ts';
import { entriesOf } from './entries.ts';
import { undecided } from './open-values.ts';
import type { Names, Scope } from './scope.ts';

/** The value of an argument, placed where the block states it. */
export function argumentValue(expression: Expression, scope: Scope): Value {
  const value = scope.world.evaluate(expression, scope);
  return value.at === expression.at ? value : { ...value, at: expression.at };
}

/**
 * A block as a map: arguments as they are, and every nested block kind as a list of maps, even when it
 * stands there once. `dynamic` blocks are expanded in their place. Arguments that are null are left out.
 */
export function blockValue(body: Body, scope: Scope, at: SourceRange): MapValue {
  const entries = new Map<string, Value>();
  for (const { name, value: expression } of body.attributes.values()) {
    const value = argumentValue(expression, scope);
    if (!(value.kind === 'scalar' && value.value === null)) entries.set(name, value);
  }
  for (const kind of nestedKinds(body)) {
    const value = nestedBlocks(body, kind, scope);
    if (value) entries.set(kind, value);
  }
  return { kind: 'map', entries, at };
}

/** The kinds of nested blocks, in order; that of a dynamic block is its label. */
export function nestedKinds(body: Body): ReadonlySet<string> {
  return new Set(body.blocks.map(kindOf));
}

const kindOf = (block: Block): string =>
  block.type === 'dynamic' ? (block.labels[0] ?? 'dynamic') : block.type;

/** All nested blocks of one kind as a list; undefined when there is none. */
export function nestedBlocks(body: Body, kind: string, scope: Scope): Value | undefined {
  const items: Value[] = [];
  let at: SourceRange | undefined;
  for (const block of body.blocks) {
    if (kindOf(block) !== kind) continue;
    at ??= block.at;
    if (block.type === 'dynamic') items.push(...dynamicBlocks(block, kind, scope));
    else items.push(blockValue(block.body, scope, block.at));
  }
  const [only] = items;
  if (!at || !only) return undefined;
  return items.length === 1 && only.kind === 'unknown' ? only : list(items, at);
}

function dynamicBlocks(block: Block, kind: string, scope: Scope): readonly Value[] {
  const forEach = block.body.attributes.get('for_each');
  const content = block.body.blocks.find((inner) => inner.type === 'content');
  if (!forEach || !content) return [];
  const over = scope.world.evaluate(forEach.value, scope);
  if (isNull(over)) return [];
  const entries = entriesOf(over, scope.world);
  if (!entries) return [undecided([over], block.at, 'its for_each is neither a list nor a map')];

  const iterator = block.body.attributes.get('iterator')?.value;
  const name = iterator?.kind === 'name' ? iterator.name : kind;
  const most = scope.world.limits.copies;
  if (entries.length > most) {
    const message = `This makes ${entries.length} blocks; at most ${most} are read.`;
    scope.world.report('error', 'too-many-copies', message, block.at);
  }
  return entries.slice(0, most).map(({ key, value }) => {
    const names: Names = {
      name,
      value: {
        kind: 'map',
        entries: new Map([
          ['key', key],
          ['value', value],
        ]),
        at: forEach.at,
      },
      outer: scope.names,
    };
    return blockValue(content.body, { ...scope, names }, content.at);
  });
}
