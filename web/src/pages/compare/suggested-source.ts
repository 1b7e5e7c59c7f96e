import type { Report } from '@stackstage/contracts';

type Source = Pick<Report, 'resources' | 'links' | 'places'>;

/** What the drawing of a report's suggestion is made from: the report's own, with the difference. */
export function suggestedSource({ resources, links, places, suggestion }: Report): Source {
  const gone = new Set(suggestion.removed_resources);
  const added = Map.groupBy(suggestion.added_resources, ({ place }) => place);
  return {
    resources: [
      ...resources.filter(({ address }) => !gone.has(address)),
      ...suggestion.added_resources,
    ],
    links: [
      ...links.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
      ...suggestion.added_links,
    ],
    places: places.map((place) => ({
      ...place,
      holds: [
        ...place.holds.filter((address) => !gone.has(address)),
        ...(added.get(place.id) ?? []).map(({ address }) => address),
      ],
    })),
  };
}
