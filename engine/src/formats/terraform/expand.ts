import type { SourceRange } from '../../source/range.ts';
import { list, scalar, type Value } from '../../source/value.ts';
import type { ItemBlock } from './configuration.ts';
import { asNumber, asText } from './convert.ts';
import { entriesOf } from './entries.ts';
import { makeChild } from './module-instance.ts';
import { once } from './once.ts';
import { undecided } from './open-values.ts';
import type { Expansion, Instance, Names, Scope } from './scope.ts';

/** The instances that `count` or `for_each` makes of a block; made once, on first demand. */
export function expand(key: string, item: ItemBlock, from: Scope): Expansion {
  const { module, world } = from;
  const done = module.expansions.get(key);
  if (done) return done;
  const scope: Scope = { world, module, names: undefined };
  const { head } = item.block;
  const address = addressOf(key, scope);
  return once<Expansion>(
    world,
    module.expansions,
    key,
    address,
    head,
    () => expandBlock(address, item, scope),
    (because) => nobodyKnows(address, item, scope, because),
  );
}

function addressOf(key: string, { module }: Scope): string {
  return module.address === '' ? module.mark(key) : `${module.address}.${key}`;
}

function expandBlock(address: string, item: ItemBlock, scope: Scope): Expansion {
  const { attributes } = item.block.body;
  const count = attributes.get('count');
  const forEach = attributes.get('for_each');
  if (count)
    return byCount(address, item, scope, scope.world.evaluate(count.value, scope), count.at);
  if (forEach)
    return byKeys(address, item, scope, scope.world.evaluate(forEach.value, scope), forEach.at);
  return single(address, item, scope);
}

function single(address: string, item: ItemBlock, scope: Scope): Expansion {
  const instance = makeInstance(address, item, scope, undefined);
  return {
    kind: 'single',
    instances: [instance],
    byKey: new Map(),
    because: '',
    value: { kind: 'reference', to: address, attribute: '', at: item.block.head },
  };
}

function byCount(
  address: string,
  item: ItemBlock,
  scope: Scope,
  value: Value,
  at: SourceRange,
): Expansion {
  const wanted = asNumber(value);
  if (wanted === undefined || wanted < 0 || !Number.isInteger(wanted)) {
    const { because } = undecided([value], at, 'its count is not a whole number');
    scope.world.report('warning', 'unresolved', openCount(address, 'count', because), at);
    return nobodyKnows(address, item, scope, because);
  }
  const number = within(wanted, address, at, scope);
  const instances = Array.from({ length: number }, (_, index) => {
    const entries = new Map([['index', scalar(index, at)]]);
    const names: Names = { name: 'count', value: { kind: 'map', entries, at }, outer: undefined };
    return makeInstance(`${address}[${index}]`, item, scope, names);
  });
  const byKey = new Map(instances.map((instance, index) => [String(index), instance]));
  const references = instances.map((instance) => refer(instance, item.block.head));
  return { kind: 'count', instances, byKey, because: '', value: list(references, item.block.head) };
}

function byKeys(
  address: string,
  item: ItemBlock,
  scope: Scope,
  over: Value,
  at: SourceRange,
): Expansion {
  const entries = entriesOf(over, scope.world);
  const keyed = entries?.map(({ key, value }) => {
    const isList = over.kind === 'list';
    return { name: asText(isList ? value : key), value };
  });
  if (!keyed || keyed.some(({ name }) => name === undefined)) {
    const open = keyed ? (entries ?? []).map(({ key }) => key) : [];
    const { because } = undecided(
      open.length > 0 ? [over, ...open] : [over],
      at,
      'its for_each is neither a map nor a set of texts',
    );
    scope.world.report('warning', 'unresolved', openCount(address, 'for_each', because), at);
    return nobodyKnows(address, item, scope, because, theOneOf(over));
  }
  const number = within(keyed.length, address, at, scope);
  const instances: Instance[] = [];
  const byKey = new Map<string, Instance>();
  for (const { name = '', value } of keyed.slice(0, number)) {
    if (byKey.has(name)) continue;
    const pair = new Map<string, Value>([
      ['key', scalar(name, at)],
      ['value', value],
    ]);
    const names: Names = {
      name: 'each',
      value: { kind: 'map', entries: pair, at },
      outer: undefined,
    };
    const instance = makeInstance(`${address}[${JSON.stringify(name)}]`, item, scope, names);
    instances.push(instance);
    byKey.set(name, instance);
  }
  const references = new Map(
    [...byKey].map(([name, instance]) => [name, refer(instance, item.block.head)] as const),
  );
  const value: Value = { kind: 'map', entries: references, at: item.block.head };
  return { kind: 'each', instances, byKey, because: '', value };
}

const refer = (instance: Instance, at: SourceRange): Value => ({
  kind: 'reference',
  to: instance.address,
  attribute: '',
  at,
});

function within(wanted: number, address: string, at: SourceRange, { world }: Scope): number {
  const most = world.limits.copies;
  if (wanted <= most) return wanted;
  const message = `${address} would be ${wanted} copies; at most ${most} of one block are read, so one stands for all.`;
  world.report('error', 'too-many-copies', message, at);
  return 1;
}

const openCount = (address: string, which: string, because: string): string =>
  `How many ${address} there are is not known, as ${because}: one stands for all. Give its ${which} a value to see them.`;

/** What each value is when another resource's instances are gone through, of which one stands for all. */
function theOneOf(over: Value): Value | undefined {
  const [only, ...more] = (over.kind === 'unknown' && over.mentions) || [];
  return only?.attribute === '' && more.length === 0 ? only : undefined;
}

function nobodyKnows(
  address: string,
  item: ItemBlock,
  scope: Scope,
  because: string,
  each?: Value,
): Expansion {
  const at = item.block.head;
  const open: Value = { kind: 'unknown', because, at };
  const keyed = item.block.body.attributes.has('for_each');
  const entries = new Map<string, Value>(
    keyed
      ? [
          ['key', open],
          ['value', each ?? open],
        ]
      : [['index', open]],
  );
  const names: Names = {
    name: keyed ? 'each' : 'count',
    value: { kind: 'map', entries, at },
    outer: undefined,
  };
  const instance = { ...makeInstance(address, item, scope, names), openCount: because };
  scope.world.instances.set(address, instance);
  const value: Value = { kind: 'unknown', because, mentions: [], at };
  return { kind: 'unknown', instances: [instance], byKey: new Map(), because, value };
}

function makeInstance(
  address: string,
  item: ItemBlock,
  outer: Scope,
  names: Names | undefined,
): Instance {
  const scope: Scope = names ? { ...outer, names } : outer;
  const child = item.kind === 'module' ? makeChild(address, item, scope) : undefined;
  const instance: Instance = { kind: item.kind, address, item, scope, memo: new Map(), child };
  scope.world.instances.set(address, instance);
  return instance;
}
