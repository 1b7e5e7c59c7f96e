import type { Architecture, FacetFacts, Link, Resource } from '../graph/architecture.ts';
import type { AddResource, ProposedChange } from '../graph/change.ts';
import { known } from '../graph/fact.ts';
import type { Service } from '../services/service.ts';

/**
 * The architecture after some changes: facets set, resources added beside others, links added, resources
 * removed with their links. The given architecture is left as it is.
 */
export function applyChanges(
  architecture: Architecture,
  proposed: readonly ProposedChange[],
  services: readonly Service[],
): Architecture {
  const resources = new Map(architecture.resources);
  const links = [...architecture.links];
  for (const { rule, change } of proposed) {
    if ('set' in change) {
      const resource = resources.get(change.of);
      if (resource) resources.set(change.of, withFacet(resource, change.set, change.to, rule));
    } else if ('add' in change) {
      const added = addedResource(change, rule, resources, services);
      if (added) resources.set(added.address, added);
    } else if ('link' in change) {
      links.push({
        from: change.from,
        to: change.to,
        kind: change.link,
        because: [{ by: 'remedy', rule }],
      });
    } else resources.delete(change.remove);
  }
  return {
    ...architecture,
    resources,
    links: links.filter((link) => stillThere(link, architecture, resources)),
  };
}

function withFacet(resource: Resource, name: string, value: unknown, rule: string): Resource {
  const facets: FacetFacts = { ...resource.facets, [name]: known(value, { by: 'remedy', rule }) };
  return { ...resource, facets };
}

function addedResource(
  { add }: AddResource,
  rule: string,
  resources: ReadonlyMap<string, Resource>,
  services: readonly Service[],
): Resource | undefined {
  const beside = resources.get(add.beside);
  if (!beside || resources.has(add.name)) return undefined;
  const service = services.find(
    ({ kind, provider }) => kind === add.kind && provider === beside.provider,
  );
  const facets = Object.fromEntries(
    Object.entries(add.facets).map(([name, value]) => [name, known(value, { by: 'remedy', rule })]),
  );
  const block = service?.formats.terraform;
  return {
    ...beside,
    address: add.name,
    name: add.name,
    type: [block?.type ?? add.kind].flat()[0] ?? add.kind,
    kind: add.kind,
    ...(service && { service: { id: service.id, name: service.name, icon: service.icon } }),
    properties: { ...beside.properties, entries: new Map() },
    facets: facets as FacetFacts,
    generatedBy: rule,
  };
}

function stillThere(
  { from, to }: Link,
  before: Architecture,
  after: ReadonlyMap<string, Resource>,
): boolean {
  const gone = (address: string) => before.resources.has(address) && !after.has(address);
  return !gone(from) && !gone(to);
}
