import type { Resource } from '../graph/architecture.ts';
import type { FacetName } from '../graph/facets.ts';
import type { Fact } from '../graph/fact.ts';
import { settingsOf } from '../services/assignments.ts';
import { services } from '../services/index.ts';

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
    for (const { type, path, value } of settingsOf(block, key, fact.value)) {
      const setting = { path, value: asValue(value, resource.at) };
      if (type === undefined) body = withProperty(body, path, setting.value);
      else attachments.set(type, [...(attachments.get(type) ?? []), setting]);
    }
  }
  return { body, attachments };
}

/** A default that holds here and isn't Terraform's own must be written. */
export function differs(
  fact: Fact<unknown>,
  service: Service | undefined,
  name: FacetName,
): boolean {
  if (fact.state !== 'known' || fact.from.some(({ by }) => by !== 'default')) return false;
  const terraform = service?.defaults[name]?.terraform;
  return terraform !== undefined && terraform !== fact.value;
}
