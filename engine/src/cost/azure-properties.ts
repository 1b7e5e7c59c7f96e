import { known } from '../graph/fact.ts';
import { blocksAt, numberAt, textAt } from '../services/readings/within.ts';
import type { ReadContext } from '../services/select.ts';
import type { PricedResource } from './dimension.ts';

/** A resource as the path language reads it: without what refines it and without others. */
function contextOf(resource: PricedResource): ReadContext {
  const { format, address, type, name, at, properties, region } = resource;
  const declaration = { format, address, type, name, at, properties, region: known(region) };
  return { resource: declaration, attachments: new Map(), find: () => undefined, region };
}

/** Text that the file writes at a path of the resource; undefined when nothing or not known. */
export const textOf = (resource: PricedResource, path: string): string | undefined =>
  textAt(contextOf(resource), path);

/** A number that the file writes at a path of the resource; undefined when nothing or not known. */
export const numberOf = (resource: PricedResource, path: string): number | undefined =>
  numberAt(contextOf(resource), path);

/** Looks into each block at a path: its own text and numbers. */
export interface PricedBlock {
  readonly text: (path: string) => string | undefined;
  readonly number: (path: string) => number | undefined;
}

/** The blocks that the file writes at a path of the resource. */
export function blocksOf(resource: PricedResource, path: string): readonly PricedBlock[] {
  return blocksAt(contextOf(resource), path).blocks.map(({ context }) => ({
    text: (inner) => textAt(context, inner),
    number: (inner) => numberAt(context, inner),
  }));
}
