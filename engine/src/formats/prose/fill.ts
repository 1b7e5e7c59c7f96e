import type { SourceRange } from '../../source/range.ts';
import { list, reference, scalar } from '../../source/value.ts';
import type { Refs } from './blueprint.ts';
import type { Draft, PlaceOf } from './draft.ts';
import { effects, rangePaths } from './effects.table.ts';
import { plainValue, put, type Tree } from './properties.ts';
import { asRange } from './ranges.ts';
import { type Thing, traitOf } from './thing.ts';

/** Writes into a resource what its blueprint and the words say. */
export function fill(
  draft: Draft,
  main: Draft | undefined,
  all: readonly Draft[],
  place: PlaceOf,
): void {
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
    all.filter((one) => one.plan !== main?.plan),
    at,
  );
  putZone(draft, place);
  if (thing.environment !== undefined && tagged.test(type))
    put(
      tree,
      `${type.startsWith('google_') ? 'labels' : 'tags'}.environment`,
      scalar(thing.environment, at),
    );
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

/** Types that take tags as a plain map and that people tag by environment. */
const tagged =
  /^(?:aws_(?:instance|lb|db_instance|rds_cluster|s3_bucket|dynamodb_table|lambda_function|ecs_service|eks_cluster|sqs_queue|elasticache_replication_group|vpc)|azurerm_(?:linux_virtual_machine|linux_virtual_machine_scale_set|mssql_database|postgresql_flexible_server|storage_account|redis_cache|kubernetes_cluster|linux_web_app|virtual_network)|google_(?:compute_instance|storage_bucket|redis_instance|cloud_run_v2_service))$/;

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
