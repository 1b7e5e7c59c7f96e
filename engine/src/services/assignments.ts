import { type FacetName, facets } from '../graph/facets.ts';
import { plainReading, type Reading } from './reading.ts';
import type { FormatBlock } from './service.ts';

/** One property that makes a facet so: its steps, in the resource or in one of a type that refines it. */
export interface PropertySetting {
  /** The refining type; absent: the resource itself. */
  readonly type?: string;
  readonly path: readonly string[];
  readonly value: string | number | boolean | readonly string[];
}

/** What writing a facet's value sets in a format; nothing where it can't be written. */
export function settingsOf(
  block: FormatBlock,
  name: FacetName,
  value: unknown,
): readonly PropertySetting[] {
  const stated = block.facets?.[name];
  if (stated === undefined) return [];
  const reading = typeof stated === 'string' ? readingOf(name, stated) : stated;
  const written = (reading as Reading<unknown> | undefined)?.write?.(value) ?? [];
  return written.flatMap(({ at, value: set }) => {
    const place = placeOf(at);
    if (!place || (place.type !== undefined && !block.attachments?.[place.type])) return [];
    return [{ ...place, value: set }];
  });
}

function readingOf(name: FacetName, path: string): Reading<unknown> | undefined {
  return facets[name].type === 'ports' ? undefined : plainReading(name, path);
}

/** The first way that a path names; undefined where it leads through a reference. */
function placeOf(path: string): Pick<PropertySetting, 'type' | 'path'> | undefined {
  const [first = ''] = path.split('|');
  if (first.includes('>') || first.includes('+') || first === '') return undefined;
  if (!first.startsWith('@')) return { path: first.split('.') };
  const [type = '', ...steps] = first.slice(1).split('.');
  return steps.length === 0 ? undefined : { type, path: steps };
}
