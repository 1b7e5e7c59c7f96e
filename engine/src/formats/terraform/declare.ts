import { type Fact, notApplicable, unknownFact } from '../../graph/fact.ts';
import type { Block, Expression } from '../../source/hcl/syntax.ts';
import type { SourceRange } from '../../source/range.ts';
import { list, type MapValue, map, scalar, type Value } from '../../source/value.ts';
import type { Declaration } from '../declaration.ts';
import { blockValue, nestedKinds } from './block-value.ts';
import { allLabels, allTags, defaultTags } from './default-tags.ts';
import { expand } from './expand.ts';
import { localValue } from './names.ts';
import { providerRegion } from './provider-region.ts';
import { blockName, findProvider, providerName } from './providers.ts';
import { hasRegions, makeRegions, type Regions, regionOf } from './region.ts';
import { resourceAttribute } from './resource-attribute.ts';
import type { Instance, ModuleInstance, Scope, World } from './scope.ts';
import { settleWhole } from './settle.ts';
import { withRegionsOfZones } from './zone-regions.ts';

/** Arguments and blocks that are Terraform's own and say nothing of the resource. */
const metaNames: ReadonlySet<string> = new Set([
  ...['count', 'for_each', 'provider', 'depends_on', 'provisioner', 'connection'],
]);

/** Parts of values that resources may have on average, beyond what one reading may have anyway. */
const nodesPerResource = 200;

/** Turns the instances of root modules into declarations, in file order. */
export function declareAll(roots: readonly ModuleInstance[], world: World): Declaration[] {
  const declarations: Declaration[] = [];
  const shared: Shared = {
    world,
    budget: { left: world.limits.nodes + nodesPerResource * world.limits.resources },
    regions: makeRegions(world.instances),
    providers: new Map(),
    tags: new Map(),
    full: false,
  };
  for (const root of roots) declareModule(root, declarations, shared);
  return withRegionsOfZones(declarations, shared.providers);
}

interface Shared {
  readonly world: World;
  readonly budget: { left: number };
  readonly regions: Regions;
  /** What configures each resource: its provider block, or the provider's name where there is none. */
  readonly providers: Map<Declaration, unknown>;
  readonly tags: Map<ModuleInstance, Map<string, ReturnType<typeof defaultTags>>>;
  /** Whether the limit of resources was met, which is told once. */
  full: boolean;
}

function declareModule(
  module: ModuleInstance,
  into: Declaration[],
  shared: Shared,
  around?: string,
): void {
  const { world } = shared;
  for (const block of module.config.providers) into.push(declareProvider(block, module, shared));
  const scope = { world, module, names: undefined };
  for (const [key, item] of module.config.items) {
    if (item.kind === 'data') continue;
    for (const instance of expand(key, item, scope).instances) {
      if (into.length >= world.limits.resources) {
        tooMany(shared, item.block.head);
        return;
      }
      const openCount = instance.openCount ?? around;
      if (instance.child) declareModule(instance.child, into, shared, openCount);
      else if (instance.kind === 'resource') into.push(declare(instance, shared, openCount));
    }
  }
  visitRest(scope);
}

/** Evaluates what no resource needed, for the sake of its diagnostics. */
function visitRest(scope: Scope): void {
  const { module } = scope;
  for (const [name, { at }] of module.config.locals) localValue(name, scope, at);
  for (const { body } of module.config.outputs.values()) {
    const value = body.attributes.get('value')?.value;
    if (value) scope.world.evaluate(value, scope);
  }
}

function tooMany(shared: Shared, at: SourceRange): void {
  if (shared.full) return;
  shared.full = true;
  const { world } = shared;
  const message = `There are more than ${world.limits.resources} resources; what follows is not read.`;
  world.report('error', 'too-many-resources', message, at);
}

function declare(instance: Instance, shared: Shared, openCount?: string): Declaration {
  const { world, budget, regions } = shared;
  const { item, address } = instance;
  const { block } = item;
  const entries = new Map<string, Value>();
  const names = new Set([...block.body.attributes.keys(), ...nestedKinds(block.body)]);
  for (const name of names) {
    if (metaNames.has(name)) continue;
    const value = name === 'lifecycle' ? lifecycle(block) : resourceAttribute(instance, name);
    if (!value || (value.kind === 'scalar' && value.value === null)) continue;
    entries.set(name, settleWhole(value, world, budget));
  }
  const properties: MapValue = map(entries, block.at);
  const shares = sharedTags(instance, shared);
  const tags = allTags(instance, properties, shares);
  if (tags) entries.set('tags_all', settleWhole(tags, world, budget));
  const labels = allLabels(instance, properties, shares);
  if (labels) entries.set('effective_labels', settleWhole(labels, world, budget));
  const dependsOn = dependencies(instance);
  const declaration: Declaration = {
    format: 'terraform',
    address,
    type: item.type,
    name: item.name,
    at: block.at,
    properties,
    region: regionOf(instance, properties, regions),
    ...(dependsOn.length > 0 && { dependsOn }),
    ...(openCount !== undefined && { openCount }),
  };
  if (item.type.startsWith('aws_')) {
    const name = providerName(item);
    shared.providers.set(declaration, findProvider(name, instance.scope.module)?.block ?? name);
  }
  return declaration;
}

/** Of a `lifecycle` block, what needs no evaluation: its switches, and the arguments that are left alone. */
function lifecycle(block: Block): Value | undefined {
  const items = block.body.blocks
    .filter(({ type }) => type === 'lifecycle')
    .map(({ body, at }) => {
      const entries = new Map<string, Value>();
      for (const { name, value } of body.attributes.values())
        if (value.kind === 'literal') entries.set(name, value.value);
        else if (name === 'ignore_changes') entries.set(name, ignored(value));
      return map(entries, at);
    });
  const [first] = items;
  return first && list(items, first.at);
}

/** `all`, or the names in a list; what is more than a name (`tags["x"]`) counts as the whole argument. */
function ignored(written: Expression): Value {
  const items = written.kind === 'tuple' ? written.items : [];
  const names = items.flatMap((item) => {
    const root = item.kind === 'access' ? item.of : item;
    return root.kind === 'name' ? [scalar(root.name, item.at)] : [];
  });
  return written.kind === 'name' ? scalar(written.name, written.at) : list(names, written.at);
}

function sharedTags(instance: Instance, { tags }: Shared): ReturnType<typeof defaultTags> {
  if (!/^(?:aws|google)_/.test(instance.item.type)) return undefined;
  const { module } = instance.scope;
  const byName = tags.get(module) ?? new Map<string, ReturnType<typeof defaultTags>>();
  tags.set(module, byName);
  const name = providerName(instance.item);
  if (!byName.has(name)) byName.set(name, defaultTags(instance));
  return byName.get(name);
}

/** Addresses in `depends_on`; a resource with several instances gives them all, modules are left out. */
function dependencies({ item, scope }: Instance): string[] {
  const written = item.block.body.attributes.get('depends_on')?.value;
  if (written?.kind !== 'tuple') return [];
  return written.items.flatMap((expression) =>
    addressesOf(scope.world.evaluate(asName(expression), scope), scope.world),
  );
}

/** Old files write `depends_on = ["aws_vpc.main"]`. */
function asName(expression: Expression): Expression {
  if (expression.kind !== 'literal' || typeof expression.value.value !== 'string')
    return expression;
  const [name = '', ...rest] = expression.value.value.split('.');
  const { at } = expression;
  const steps = rest.map((step) => ({ kind: 'attribute' as const, name: step }));
  return { kind: 'access', of: { kind: 'name', name, at }, steps, at };
}

function addressesOf(value: Value, world: World): string[] {
  switch (value.kind) {
    case 'reference':
      return world.instances.get(value.to)?.kind === 'resource' ? [value.to] : [];
    case 'list':
      return value.items.flatMap((item) => addressesOf(item, world));
    case 'map':
      return [...value.entries.values()].flatMap((item) => addressesOf(item, world));
    case 'unknown':
      return (value.mentions ?? []).map((mention) => mention.to);
    default:
      return [];
  }
}

function declareProvider(
  block: ModuleInstance['config']['providers'][number],
  module: ModuleInstance,
  { world, budget }: Shared,
): Declaration {
  const scope = { world, module, names: undefined };
  const name = blockName(block);
  const label = block.labels[0] ?? '';
  const key = `provider.${name}`;
  const value = settleWhole(blockValue(block.body, scope, block.at), world, budget);
  const properties = value.kind === 'map' ? value : map(new Map(), block.at);
  const item = { kind: 'resource', type: `${label}_`, name, block } as const;
  const { value: region, at, because } = providerRegion(module, asResourceOf(item, name), scope);
  const fact: Fact<string> = !hasRegions(label)
    ? notApplicable
    : region === undefined || !at
      ? unknownFact(because)
      : { state: 'known', value: region, from: [{ by: 'file', at }] };
  return {
    format: 'terraform',
    address: module.address === '' ? module.mark(key) : `${module.address}.${key}`,
    type: `provider.${label}`,
    name,
    at: block.at,
    properties,
    region: fact,
  };
}

/** A stand-in whose provider is the block itself. */
function asResourceOf<T extends { readonly block: ModuleInstance['config']['providers'][number] }>(
  item: T,
  name: string,
): T {
  const { block } = item;
  const value: Expression = {
    kind: 'literal',
    value: { kind: 'scalar', value: name, at: block.at },
    at: block.at,
  };
  const attributes = new Map([['provider', { name: 'provider', value, at: block.at }]]);
  return { ...item, block: { ...block, body: { ...block.body, attributes } } };
}
