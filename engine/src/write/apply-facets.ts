import type { Resource } from '../graph/architecture.ts';
import { type FacetName, facets } from '../graph/facets.ts';
import type { Fact } from '../graph/fact.ts';
import { services } from '../services/index.ts';
import { plainReading, type Reading } from '../services/reading.ts';
import type { FormatBlock, Service } from '../services/service.ts';
import { asValue, type Body, withProperty } from './tree.ts';

/** A body and the refining resources that some facets live in, by type. */
export interface Written {
  readonly body: Body;
  readonly attachments: ReadonlyMap<string, Body>;
}

const byId = new Map(services.map((service) => [service.id, service]));

/** The service file of a resource. */
export function serviceOf({ service }: Resource): Service | undefined {
  return service && byId.get(service.id);
}

/** Writes facets into a body by the block of a format, wherever the block's readings can be written back. */
export function applyFacets(
  resource: Resource,
  block: FormatBlock,
  start: Body,
  wanted: (fact: Fact<unknown>, name: FacetName) => boolean,
): Written {
  let body = start;
  const attachments = new Map<string, Body>();
  for (const [key, stated] of Object.entries(block.facets ?? {})) {
    const name = key as FacetName;
    const fact: Fact<unknown> | undefined = resource.facets[name];
    if (fact?.state !== 'known' || !wanted(fact, name)) continue;
    for (const { at, value } of assignments(name, stated, fact.value)) {
      const [type, path] = splitPath(at);
      if (path === undefined) continue;
      const literal = asValue(value, resource.at);
      if (type === undefined) body = withProperty(body, path, literal);
      else attachments.set(type, withProperty(attachments.get(type) ?? new Map(), path, literal));
    }
  }
  return { body, attachments };
}

function assignments(name: FacetName, stated: unknown, value: unknown) {
  if (typeof stated === 'string') {
    if (facets[name].type === 'ports') return [];
    return plainReading(name, stated).write?.(value as never) ?? [];
  }
  return (stated as Reading<never>).write?.(value as never) ?? [];
}

/** The first way a path names, as attachment type and steps; undefined where it leads through a reference. */
function splitPath(path: string): readonly [string | undefined, readonly string[] | undefined] {
  const [first = ''] = path.split('|');
  if (first.includes('>') || first.includes('+') || first === '') return [undefined, undefined];
  if (!first.startsWith('@')) return [undefined, first.split('.')];
  const [type = '', ...steps] = first.slice(1).split('.');
  return [type, steps.length === 0 ? undefined : steps];
}
