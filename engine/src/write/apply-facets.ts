import type { Resource } from '../graph/architecture.ts';
import { type FacetName, facets } from '../graph/facets.ts';
import type { Fact } from '../graph/fact.ts';
import { services } from '../services/index.ts';
import { type Assignment, plainReading, type Reading } from '../services/reading.ts';
import type { FormatBlock, Service } from '../services/service.ts';
import type { Value } from '../source/value.ts';
import { asValue, type Body, withProperty } from './tree.ts';

/** One property to be set: its steps and its value. */
export interface Setting {
  readonly path: readonly string[];
  readonly value: Value;
}

/** A body, and what to set in the refining resources that some facets live in, by type. */
export interface Written {
  readonly body: Body;
  readonly attachments: ReadonlyMap<string, readonly Setting[]>;
}

const byId = new Map(services.map((service) => [service.id, service]));

/** The service file of a resource. */
export function serviceOf({ service }: Pick<Resource, 'service'>): Service | undefined {
  return service && byId.get(service.id);
}

/** Whether a remedy set the fact. */
export function isChanged(fact: Fact<unknown>): boolean {
  return fact.state === 'known' && fact.from.some(({ by }) => by === 'remedy');
}

/** Writes facets into a body by the block of a format, wherever the block's readings can be written back. */
export function applyFacets(
  resource: Resource,
  block: FormatBlock,
  start: Body,
  wanted: (fact: Fact<unknown>, name: FacetName) => boolean,
): Written {
  let body = start;
  const attachments = new Map<string, Setting[]>();
  for (const [key, fact] of Object.entries(resource.facets) as [FacetName, Fact<unknown>][]) {
    if (fact.state !== 'known' || !wanted(fact, key)) continue;
    for (const { at, value } of assignmentsOf(block, key, fact.value)) {
      const [type, path] = splitPath(at);
      if (path === undefined) continue;
      const setting = { path, value: asValue(value, resource.at) };
      if (type === undefined) body = withProperty(body, path, setting.value);
      else attachments.set(type, [...(attachments.get(type) ?? []), setting]);
    }
  }
  return { body, attachments };
}

/** What a facet's value is written as in a format; nothing where it can't be written. */
export function assignmentsOf(
  block: FormatBlock,
  name: FacetName,
  value: unknown,
): readonly Assignment[] {
  const stated = block.facets?.[name];
  if (stated === undefined) return [];
  if (typeof stated === 'string') {
    if (facets[name].type === 'ports') return [];
    return plainReading(name, stated).write?.(value as never) ?? [];
  }
  return (stated as unknown as Reading<never>).write?.(value as never) ?? [];
}

/** The first way a path names, as attachment type and steps; undefined where it leads through a reference. */
function splitPath(path: string): readonly [string | undefined, readonly string[] | undefined] {
  const [first = ''] = path.split('|');
  if (first.includes('>') || first.includes('+') || first === '') return [undefined, undefined];
  if (!first.startsWith('@')) return [undefined, first.split('.')];
  const [type = '', ...steps] = first.slice(1).split('.');
  return [type, steps.length === 0 ? undefined : steps];
}
