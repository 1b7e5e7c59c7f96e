import { known, unknownFact } from '../../graph/fact.ts';
import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { SourceRange } from '../../source/range.ts';
import { list, type ReferenceValue, reference, scalar } from '../../source/value.ts';
import type { Declaration } from '../declaration.ts';
import type { Blueprint, Blueprints, Part, Refs } from './blueprint.ts';
import { awsBlueprints } from './blueprints-aws.table.ts';
import { azureBlueprints } from './blueprints-azure.table.ts';
import { googleBlueprints } from './blueprints-google.table.ts';
import { effects, rangePaths } from './effects.table.ts';
import { guardFor } from './guards.ts';
import type { Cloud } from './meaning.ts';
import { finished, plainValue, put, type Tree } from './properties.ts';
import { asRange } from './ranges.ts';
import { type Thing, type ThingLink, traitOf } from './thing.ts';

export type PlaceOf = (start: number, end: number) => SourceRange;

const blueprints: Readonly<Record<Cloud, Blueprints>> = {
  aws: awsBlueprints,
  azure: azureBlueprints,
  google: googleBlueprints,
};

/** One resource while it is put together. */
interface Draft {
  readonly thing: Thing;
  readonly plan: Blueprint | Part;
  readonly type: string;
  readonly label: string;
  /** Its index among like ones; undefined when it is the only one. */
  readonly index?: number;
  readonly address: string;
  readonly tree: Tree;
}

/** The blueprint of a thing, with what its kind changes; undefined where its cloud has none. */
export function blueprintOf({ cloud, concept, detail }: Thing): Blueprint | undefined {
  const plan = blueprints[cloud][concept];
  const special = detail === undefined ? undefined : plan?.details?.[detail];
  return plan && { ...plan, ...special };
}

/**
 * Declares what stands for the things, in Terraform's types, names and properties.
 * @param labels how often each address was taken; shared by all texts of one input
 */
export function declarationsOf(
  things: readonly Thing[],
  links: readonly ThingLink[],
  place: PlaceOf,
  limits: Limits,
  labels: Map<string, number>,
): { readonly declarations: readonly Declaration[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const drafts = new Map<Thing, readonly Draft[]>();
  let room = limits.resources;
  for (const thing of things) {
    const plan = blueprintOf(thing);
    if (!plan) continue;
    const made = draftsOf(thing, plan, labels, place, limits, diagnostics);
    if (room < made.length) {
      diagnostics.push(tooMany(limits, place(thing.start, thing.end)));
      break;
    }
    room -= made.length;
    drafts.set(thing, made);
  }
  for (const [thing, made] of drafts) diagnostics.push(...unusedTraits(thing, made, place));
  const guards = addLinks(links, drafts, place, limits.links);
  const all = [...drafts.values()].flat();
  const declarations = all.map((draft) => declared(draft, place));
  return { declarations: [...declarations, ...guards], diagnostics };
}

function tooMany({ resources }: Limits, at: SourceRange): Diagnostic {
  return {
    severity: 'error',
    code: 'too-many-resources',
    message: `The text asks for more than ${resources} resources. The rest is not read.`,
    at,
  };
}

/** Traits that change more than one property, or how many resources there are. */
const structural = new Set<string>([
  'zones',
  'multi-zone',
  'autoscale',
  'range',
  'replicas',
  'nodes',
  'version',
  'runtime',
  'serverless',
  'provisioned',
]);

/** What was said of a thing and has no property here to go to. */
function unusedTraits(
  thing: Thing,
  drafts: readonly Draft[],
  place: PlaceOf,
): readonly Diagnostic[] {
  const parts = blueprintOf(thing)?.parts ?? [];
  return thing.traits
    .filter(
      ({ trait }) =>
        !structural.has(trait) &&
        !drafts.some(({ type }) => effects[trait][type]) &&
        !parts.some(({ when }) => when?.includes(trait)),
    )
    .map(({ words, start, end }) => ({
      severity: 'info',
      code: 'unresolved',
      message: `"${words}" is not used: ${drafts[0]?.type ?? 'the service'} has no setting for it here.`,
      at: place(start, end),
    }));
}

function declared({ thing, type, label, address, tree }: Draft, place: PlaceOf): Declaration {
  const at = place(thing.start, thing.end);
  const { region } = thing;
  return {
    format: 'prose',
    address,
    type,
    name: label,
    at,
    properties: finished(tree, at),
    region: region
      ? known(region.id, { by: 'file', at: place(region.start, region.end) })
      : unknownFact('the text names no region'),
  };
}

function draftsOf(
  thing: Thing,
  plan: Blueprint,
  labels: Map<string, number>,
  place: PlaceOf,
  limits: Limits,
  diagnostics: Diagnostic[],
): readonly Draft[] {
  const at = place(thing.start, thing.end);
  const label = freeLabel(plan.type, thing.label ?? plan.label, labels);
  const parts = (plan.parts ?? []).filter(
    ({ when }) => !when || when.some((trait) => traitOf(thing, trait)?.on),
  );
  const asked = copiesOf(thing);
  const most = limits.copies;
  if (asked > most)
    diagnostics.push({
      severity: 'error',
      code: 'too-many-copies',
      message: `The text asks for ${asked} of ${plan.type}; the limit is ${most}. One is read.`,
      at,
    });
  const number = asked > most ? 1 : asked;
  const own = parts.some(({ copies }) => copies) || plan.count !== undefined ? 1 : number;
  const mains = copies(thing, plan, plan.type, label, own);
  const replicas = replicasOf(thing, plan, label);
  const others = parts.flatMap((part) =>
    copies(
      thing,
      part,
      part.type,
      freeLabel(part.type, part.label ?? label, labels),
      part.copies ? number : 1,
    ),
  );
  for (const draft of [...mains, ...others]) fill(draft, mains[0], [...mains, ...others], place);
  for (const part of others) {
    const plan = part.plan as Part;
    if (plan.main && mains[0])
      put(part.tree, plan.main[0], reference(mains[0].address, plan.main[1], at));
  }
  for (const replica of replicas) {
    fill(replica, replica, [replica], place);
    const [path, attribute] = replicaPaths[plan.type] ?? [];
    if (path && attribute && mains[0])
      put(replica.tree, path, reference(mains[0].address, attribute, at));
  }
  return [...mains, ...others, ...replicas];
}

/** Types of databases whose replicas are resources of their own: where they name their source. */
const replicaPaths: Readonly<Record<string, readonly [path: string, attribute: string]>> = {
  aws_db_instance: ['replicate_source_db', 'identifier'],
  google_sql_database_instance: ['master_instance_name', 'name'],
  azurerm_postgresql_flexible_server: ['source_server_id', 'id'],
  azurerm_mysql_flexible_server: ['source_server_id', 'id'],
};

function replicasOf(thing: Thing, plan: Blueprint, label: string): readonly Draft[] {
  const said = traitOf(thing, 'replicas');
  const number = said?.on && typeof said.value === 'number' ? Math.min(said.value, 15) : 0;
  if (!replicaPaths[plan.type] || number < 1) return [];
  const { type, size, location, set = {} } = plan;
  const part: Part = { type, set, ...(size && { size }), ...(location && { location }) };
  return copies(thing, part, type, `${label}_replica`, number);
}

/** How many resources of its own a thing is: its number, replicas of a database with it. */
function copiesOf(thing: Thing): number {
  const replicas = traitOf(thing, 'replicas')?.value;
  const isCluster = thing.concept === 'aurora' || thing.concept === 'document';
  const readers = isCluster && typeof replicas === 'number' ? replicas : 0;
  const spread = isCluster && traitOf(thing, 'multi-zone')?.on ? 2 : 1;
  const nodes = isCluster ? traitOf(thing, 'nodes')?.value : undefined;
  const both = thing.concept === 'subnet' && thing.detail === 'both' ? 2 : 1;
  return Math.max(
    thing.count ?? 1,
    readers + 1,
    spread,
    typeof nodes === 'number' ? nodes : 1,
    both,
  );
}

function copies(
  thing: Thing,
  plan: Blueprint | Part,
  type: string,
  label: string,
  number: number,
): readonly Draft[] {
  return Array.from({ length: number }, (_, index): Draft => {
    const indexed = number > 1;
    return {
      thing,
      plan,
      type,
      label,
      ...(indexed && { index }),
      address: indexed ? `${type}.${label}[${index}]` : `${type}.${label}`,
      tree: new Map(),
    };
  });
}

function freeLabel(type: string, label: string, labels: Map<string, number>): string {
  const key = `${type}.${label}`;
  const used = labels.get(key) ?? 0;
  labels.set(key, used + 1);
  return used === 0 ? label : `${label}_${used + 1}`;
}

/** Writes into a resource what its blueprint and the words say. */
function fill(draft: Draft, main: Draft | undefined, all: readonly Draft[], place: PlaceOf): void {
  const { thing, plan, tree, type } = draft;
  const at = place(thing.start, thing.end);
  for (const [path, value] of Object.entries(plan.set ?? {}))
    put(tree, path, plainValue(value, at));
  if (plan.size && thing.size) {
    const size = scalar(thing.size.size, at);
    put(tree, plan.size, plan.size.endsWith('_types') ? list([size], at) : size);
  }
  const number = thing.count ?? (plan.count ? serviceNumber(thing) : undefined);
  if (plan.count && number !== undefined) put(tree, plan.count, scalar(number, at));
  if (plan.location && thing.region)
    put(tree, plan.location, scalar(thing.region.id, place(thing.region.start, thing.region.end)));
  putRefs(
    tree,
    plan.refs,
    all.filter((one) => one !== main),
    at,
  );
  putZone(draft, place);
  const ordered = [...thing.traits].sort((a, b) => rank(a.trait) - rank(b.trait));
  for (const { trait, on, value, start, end } of ordered) {
    const where = place(start, end);
    const range = asRange(value);
    const paths = rangePaths[type];
    if (range && paths)
      range.forEach((bound, index) => {
        const path = paths[index];
        if (bound !== undefined && path) put(tree, path, scalar(bound, where));
      });
    if (typeof value === 'object') continue;
    if (trait === 'runtime' || trait === 'version') putRuntime(draft, where);
    const effect = effects[trait][type];
    for (const [path, plain] of Object.entries(effect?.(value, on) ?? {}))
      put(tree, path, plainValue(plain, where));
  }
}

/** A function's language with its version, as AWS writes both: `python3.12`, `nodejs22.x`. */
function putRuntime({ thing, type, tree }: Draft, at: SourceRange): void {
  const language = traitOf(thing, 'runtime')?.value;
  const version = traitOf(thing, 'version')?.value;
  if (type !== 'aws_lambda_function' || language === undefined || version === undefined) return;
  const suffix = language === 'nodejs' ? `${String(version).split('.')[0]}.x` : String(version);
  put(tree, 'runtime', scalar(`${String(language)}${suffix}`, at));
}

/** Days and zones are said more exactly than backups and spread, so they come last. */
const rank = (trait: string) => (trait === 'days' || trait === 'zones' ? 1 : 0);

function serviceNumber(thing: Thing): number | undefined {
  const range = asRange(traitOf(thing, 'range')?.value);
  return thing.concept === 'fleet' || thing.concept === 'node-pool' ? range?.[0] : undefined;
}

function putRefs(
  tree: Tree,
  refs: Refs | undefined,
  parts: readonly Draft[],
  at: SourceRange,
): void {
  for (const [path, [type, attribute]] of Object.entries(refs ?? {})) {
    const part = parts.find((one) => one.type === type && one.tree !== tree);
    if (part) put(tree, path, reference(part.address, attribute, at));
  }
}

/** Types of machines and subnets, with the property that holds their zone. */
const zonePaths: Readonly<Record<string, string>> = {
  aws_instance: 'availability_zone',
  aws_subnet: 'availability_zone',
  azurerm_linux_virtual_machine: 'zone',
  google_compute_instance: 'zone',
};

/** The zone that the text names, or those that it counts, one after the other. */
function putZone({ thing, type, index = 0, tree }: Draft, place: PlaceOf): void {
  const path = zonePaths[type];
  const { region } = thing;
  if (!path || !region) return;
  const at = place(region.start, region.end);
  const said = traitOf(thing, 'zones')?.value;
  const subnets = thing.concept.endsWith('subnet') ? thing.count : undefined;
  const spread = typeof said === 'number' ? said : traitOf(thing, 'multi-zone')?.on ? 2 : subnets;
  const isAzure = type.startsWith('azurerm_');
  if (region.zone !== undefined) put(tree, path, scalar(region.zone, at));
  else if (spread !== undefined && spread > 0) {
    const letter = 'abcdef'.charAt(index % Math.min(spread, 6));
    const zone = type.startsWith('google_') ? `${region.id}-${letter}` : `${region.id}${letter}`;
    put(tree, path, scalar(isAzure ? String((index % Math.min(spread, 3)) + 1) : zone, at));
  }
}

const memberPaths: Readonly<Record<string, readonly [path: string, attribute: string]>> = {
  aws_eks_node_group: ['cluster_name', 'name'],
  google_container_node_pool: ['cluster', 'name'],
  azurerm_kubernetes_cluster_node_pool: ['kubernetes_cluster_id', 'id'],
};

/** Writes the links into the resources; gives the resources that some links need besides. */
function addLinks(
  links: readonly ThingLink[],
  drafts: ReadonlyMap<Thing, readonly Draft[]>,
  place: PlaceOf,
  most: number,
): readonly Declaration[] {
  const extra: Declaration[] = [];
  const lists = new Map<Tree, Map<ThingLink['kind'], ReferenceValue[]>>();
  let made = 0;
  for (const { from, to, kind } of links) {
    const at = place(from.start, from.end);
    for (const source of mainsOf(drafts.get(from)))
      for (const target of mainsOf(drafts.get(to))) {
        if (made++ >= most) break;
        const member = kind === 'memberOf' ? memberPaths[source.type] : undefined;
        if (member) {
          put(source.tree, member[0], reference(target.address, member[1], at));
          continue;
        }
        if (kind === 'attachedTo' && from.concept === 'waf') {
          const guard = guardFor(source, target, at);
          if (guard.set) put(target.tree, guard.set, reference(source.address, 'id', at));
          if (guard.extra) extra.push(guard.extra);
        }
        const byKind = lists.get(source.tree) ?? new Map<ThingLink['kind'], ReferenceValue[]>();
        lists.set(source.tree, byKind);
        const references = byKind.get(kind) ?? [];
        byKind.set(kind, references);
        references.push(reference(target.address, '', at));
      }
  }
  for (const [tree, byKind] of lists)
    for (const [kind, references] of byKind) {
      const [first] = references;
      if (first) put(tree, `$${kind}`, list(references, first.at));
    }
  return extra;
}

/** The resources that stand for a thing in links: without its parts. */
function mainsOf(drafts: readonly Draft[] | undefined): readonly Draft[] {
  const [first] = drafts ?? [];
  return (drafts ?? []).filter(({ plan }) => plan === first?.plan);
}
