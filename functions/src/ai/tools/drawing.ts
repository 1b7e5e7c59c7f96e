import type { AnswerDiagram } from '@stackstage/contracts';
import { type DrawingSource, draw, mermaidOf, sceneOf } from '@stackstage/engine';
import type { WireReport } from '../../analysis/jobs.ts';

/** A message with all its diagrams has to fit into one document of 1 MiB. */
const largestSvg = 200_000; // characters

/** A picture of what is drawn, with its Mermaid source. */
export async function diagramOf(source: DrawingSource, title: string): Promise<AnswerDiagram> {
  const mermaid = mermaidOf(sceneOf(source));
  const svg = await draw(source, { title, transparent: true });
  const id = `d${fingerprint(mermaid + title)}`;
  return { id, title, mermaid, ...(svg.length <= largestSvg && { svg }) };
}

/** What the drawing of a report's architecture is made from. */
export function currentSource({ resources, links, places }: WireReport): DrawingSource {
  return {
    resources: resources.map(({ monthly_usd, ...resource }) => ({
      ...resource,
      ...(monthly_usd !== undefined && { monthlyUsd: monthly_usd }),
    })),
    links,
    places,
  };
}

/** The same of what it suggests: the report's own, with the difference. */
export function suggestedSource(report: WireReport): DrawingSource {
  const { suggestion } = report;
  const gone = new Set(suggestion.removed_resources);
  const added = Map.groupBy(suggestion.added_resources, ({ place }) => place);
  const { resources, links, places } = currentSource({
    ...report,
    resources: [
      ...report.resources.filter(({ address }) => !gone.has(address)),
      ...suggestion.added_resources,
    ],
  });
  return {
    resources,
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

/** Only some resources and what they are linked to; places without any of them go too. */
export function around(source: DrawingSource, addresses: readonly string[]): DrawingSource {
  const wanted = new Set(addresses);
  for (const { from, to } of source.links) {
    if (addresses.includes(from)) wanted.add(to);
    if (addresses.includes(to)) wanted.add(from);
  }
  const placed = new Map(source.places.map((place) => [place.id, place]));
  const kept = new Set<string>();
  for (const place of source.places) {
    if (!place.holds.some((address) => wanted.has(address))) continue;
    for (let one = place as typeof place | undefined; one; one = placed.get(one.inside ?? ''))
      kept.add(one.id);
  }
  return {
    resources: source.resources.filter(({ address }) => wanted.has(address)),
    links: source.links.filter(({ from, to }) => wanted.has(from) && wanted.has(to)),
    places: source.places
      .filter(({ id }) => kept.has(id))
      .map((place) => ({ ...place, holds: place.holds.filter((address) => wanted.has(address)) })),
  };
}

/** FNV-1a: the same drawing has the same id in every answer. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}
