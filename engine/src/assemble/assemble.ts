import type { Declaration, Reading } from '../formats/declaration.ts';
import type { Architecture, Link, Resource, Suppression } from '../graph/architecture.ts';
import { graphOf } from '../graph/graph.ts';
import type { Kind } from '../graph/kinds.ts';
import type { LinkKind } from '../graph/link-kinds.ts';
import type { Limits } from '../limits.ts';
import type { ReadContext } from '../services/select.ts';
import type { Service } from '../services/service.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { attach, attachmentsOf } from './attach.ts';
import { concludeLinks } from './concluded-links.ts';
import { declaredLinks } from './declared-links.ts';
import { derivedFacets } from './derived-facets.ts';
import { isEverywhere, placesOf } from './places.ts';
import { providerOf } from './provider.ts';
import { readFacets } from './read-facets.ts';
import { catalogueOf } from './recognise.ts';
import { regionAssumptions, regionOf, statedRegions } from './regions.ts';
import { writtenSecrets } from './written-secrets.ts';

export interface AssembleOptions {
  readonly limits: Limits;
  /** Region for what states none. */
  readonly region?: string;
}

/** Puts what the formats read together into the one graph: services, facets, links, places. */
export function assemble(
  reading: Reading,
  suppressions: readonly Suppression[],
  services: readonly Service[],
  options: AssembleOptions,
): Architecture {
  const catalogue = catalogueOf(services);
  const declared = new Map(reading.declarations.map((one) => [one.address, one]));
  const find = (address: string): Declaration | undefined => declared.get(address);
  const attached = attach(reading.declarations, find, catalogue);
  const byType = Map.groupBy(declared.values(), ({ type }) => type);
  const ofType = (type: string): readonly Declaration[] => byType.get(type) ?? [];

  const known = [...declared.values()].map((declaration) => ({
    declaration,
    provider: catalogue.find(declaration)?.service.provider ?? providerOf(declaration),
  }));
  const taken = { asked: options.region, stated: statedRegions(known) };

  const resources = new Map<string, Resource>();
  const links: Link[] = [];
  for (const declaration of declared.values()) {
    const recognised = catalogue.find(declaration);
    const provider = recognised?.service.provider ?? providerOf(declaration);
    const region = regionOf(declaration, provider, taken);
    const attachments = attachmentsOf(attached, declaration.address);
    const context: ReadContext = { resource: declaration, attachments, find, ofType, region };
    const facets = recognised ? readFacets(recognised, context) : {};
    const owner = recognised ? undefined : attached.ownerOf.get(declaration.address);
    resources.set(declaration.address, {
      address: declaration.address,
      type: declaration.type,
      name: declaration.name,
      format: declaration.format,
      provider,
      kind: recognised?.service.kind ?? 'other',
      ...(recognised && { service: identityOf(recognised.service) }),
      at: declaration.at,
      properties: declaration.properties,
      region,
      facets: {
        ...facets,
        ...(recognised && derivedFacets(recognised.service, region, facets)),
        ...writtenSecrets(declaration),
      },
      ...(owner && { refines: owner }),
      ...(declaration.generatedBy && { generatedBy: declaration.generatedBy }),
      ...(declaration.dependsOn && { dependsOn: declaration.dependsOn }),
      ...(declaration.openCount !== undefined && { openCount: declaration.openCount }),
    });
    links.push(...declaredLinks(recognised?.block, context));
  }

  const stated = links
    .map((link) => ({ ...link, to: resources.get(link.to)?.refines ?? link.to }))
    .filter(({ kind, to }) => makesSense(kind, resources.get(to)?.kind));
  const base = {
    resources,
    places: [],
    assumptions: [
      ...reading.assumptions,
      ...regionAssumptions(
        [...declared.values()].flatMap((declaration) => {
          const resource = resources.get(declaration.address);
          const placed = resource && !resource.refines && !isEverywhere(resource);
          return placed ? [{ declaration, provider: resource.provider }] : [];
        }),
        taken,
      ),
    ],
    suppressions,
    diagnostics: reading.diagnostics,
    ...(reading.template && { template: reading.template }),
  };
  const concluded = concludeLinks(graphOf({ ...base, links: distinctLinks(stated) }));
  const all = distinctLinks([...stated, ...concluded]);
  const kept = all.slice(0, options.limits.links);
  const tooMany: readonly Diagnostic[] =
    all.length > kept.length ? [tooManyLinks(resources, options.limits)] : [];
  const linked = { ...base, links: kept, diagnostics: [...base.diagnostics, ...tooMany] };
  return { ...linked, places: placesOf(graphOf(linked)) };
}

/**
 * Documents name more than the targets of traffic and logs: the role that sends, the database that a text
 * beside the logs speaks of.
 */
function makesSense(link: LinkKind, to: Kind | undefined): boolean {
  if (link === 'forwardsTo') return !to?.startsWith('identity.');
  return link !== 'logsTo' || !to?.startsWith('database.');
}

function identityOf({ id, name, icon }: Service): NonNullable<Resource['service']> {
  return { id, name, icon };
}

/** One link for each pair, kind and port; the reasons of the first are kept. */
function distinctLinks(links: readonly Link[]): readonly Link[] {
  const seen = new Map<string, Link>();
  for (const link of links) {
    const key = `${link.kind} ${link.port ?? ''} ${link.from}\n${link.to}`;
    if (!seen.has(key)) seen.set(key, link);
  }
  return [...seen.values()];
}

function tooManyLinks(resources: ReadonlyMap<string, Resource>, limits: Limits): Diagnostic {
  const [first] = resources.values();
  return {
    severity: 'warning',
    code: 'too-many-resources',
    message: `More than ${limits.links} links were found; the rest is left out. Analyse parts of the project on their own.`,
    at: first?.at ?? {
      file: '',
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: 1, offset: 0 },
    },
  };
}
