import type { Architecture } from '../graph/architecture.ts';
import type { Suggestion } from '../improve/suggest.ts';
import { linkEntry, resourceEntries } from './entries.ts';
import type { SuggestionSummary } from './report.ts';

/** What to add to and take from the report's drawing to draw its suggestion. */
export function drawnDifference(
  before: Architecture,
  { architecture, estimate }: Suggestion,
): Pick<SuggestionSummary, 'addedResources' | 'removedResources' | 'addedLinks'> {
  const placeOf = new Map(
    architecture.places.flatMap(({ id, holds }) => holds.map((address) => [address, id] as const)),
  );
  const known = new Set(before.links.map(({ from, to, kind }) => `${kind} ${from}\n${to}`));
  return {
    addedResources: resourceEntries(architecture, estimate)
      .filter(({ address }) => !before.resources.has(address))
      .map((entry) => ({ ...entry, place: placeOf.get(entry.address) ?? '' })),
    removedResources: [...before.resources.keys()].filter(
      (address) => !architecture.resources.has(address),
    ),
    addedLinks: architecture.links
      .filter(({ from, to, kind }) => !known.has(`${kind} ${from}\n${to}`))
      .map(linkEntry),
  };
}
