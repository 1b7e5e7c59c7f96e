import type { Declaration } from '../formats/declaration.ts';
import type { FacetFacts } from '../graph/architecture.ts';
import type { FacetName } from '../graph/facets.ts';
import { type Fact, known, unknownFact } from '../graph/fact.ts';
import { plainReading, type Reading } from '../services/reading.ts';
import type { ReadContext } from '../services/select.ts';
import type { Default, FormatBlock } from '../services/service.ts';
import { blockFormat, type Recognised } from './recognise.ts';

/** What is known of each facet that the service has: the file's word, else the documented default. */
export function readFacets({ service, block }: Recognised, context: ReadContext): FacetFacts {
  const facts: Partial<Record<FacetName, Fact<unknown>>> = {};
  for (const [name, reading] of readingsOf(block)) {
    facts[name] = reading.read(context) ?? byDefault(service.defaults[name], context.resource);
  }
  return facts as FacetFacts;
}

function byDefault(stated: Default<unknown> | undefined, { format }: Declaration): Fact<unknown> {
  if (!stated) return unknownFact('nothing is written and the provider documents no default');
  const own = (stated as unknown as Readonly<Record<string, unknown>>)[blockFormat(format)];
  const value = format === 'prose' ? inWords(stated) : (own ?? stated.value);
  return value === undefined
    ? unknownFact('nothing is written')
    : known(value, { by: 'default', page: stated.page });
}

/** Words ask no tool, so where the tools differ it is the provider's own answer, which templates get, that holds. */
function inWords({ value, terraform, cloudformation }: Default<unknown>): unknown {
  return value ?? (terraform === undefined ? undefined : cloudformation);
}

type NamedReading = readonly [FacetName, Reading<unknown>];
const readings = new WeakMap<FormatBlock, readonly NamedReading[]>();

function readingsOf(block: FormatBlock): readonly NamedReading[] {
  const made = readings.get(block);
  if (made) return made;
  const named = Object.entries(block.facets ?? {}).map(([name, stated]): NamedReading => {
    const facet = name as FacetName;
    return [
      facet,
      typeof stated === 'string' ? plainReading(facet, stated) : (stated as Reading<unknown>),
    ];
  });
  readings.set(block, named);
  return named;
}
