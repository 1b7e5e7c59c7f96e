import type { SourceRange } from '../../source/range.ts';
import type { Blueprint, Part } from './blueprint.ts';
import type { Tree } from './properties.ts';
import { type Thing, traitOf } from './thing.ts';

export type PlaceOf = (start: number, end: number) => SourceRange;

/** One resource while it is put together. */
export interface Draft {
  readonly thing: Thing;
  readonly plan: Blueprint | Part;
  readonly type: string;
  readonly label: string;
  /** Its index among like ones; undefined when it is the only one. */
  readonly index?: number;
  readonly address: string;
  readonly tree: Tree;
}

/** Types of databases whose replicas are resources of their own: where they name their source. */
export const replicaPaths: Readonly<Record<string, readonly [path: string, attribute: string]>> = {
  aws_db_instance: ['replicate_source_db', 'identifier'],
  google_sql_database_instance: ['master_instance_name', 'name'],
  azurerm_postgresql_flexible_server: ['source_server_id', 'id'],
  azurerm_mysql_flexible_server: ['source_server_id', 'id'],
};

/** The replicas of a database that are resources of their own. */
export function replicasOf(thing: Thing, plan: Blueprint, label: string): readonly Draft[] {
  const said = traitOf(thing, 'replicas');
  const number = said?.on && typeof said.value === 'number' ? Math.min(said.value, 15) : 0;
  if (!replicaPaths[plan.type] || number < 1) return [];
  const { type, size, location, set = {} } = plan;
  const part: Part = { type, set, ...(size && { size }), ...(location && { location }) };
  return copies(thing, part, type, `${label}_replica`, number);
}

/** How many resources of its own a thing is: its number, replicas of a database with it. */
export function copiesOf(thing: Thing): number {
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

/** Drafts of like resources, with an index when there are several. */
export function copies(
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

/** A label that no resource of the type has yet. */
export function freeLabel(type: string, label: string, labels: Map<string, number>): string {
  const key = `${type}.${label}`;
  const used = labels.get(key) ?? 0;
  labels.set(key, used + 1);
  return used === 0 ? label : `${label}_${used + 1}`;
}
