import type { Declaration } from '../declaration.ts';

/**
 * A provider block has one region, so a zone that one of its resources names tells that of all, where
 * the block leaves it open and no zone says otherwise.
 * @param providers what configures each resource; those with the same are in the same region
 */
export function withRegionsOfZones(
  declarations: readonly Declaration[],
  providers: ReadonlyMap<Declaration, unknown>,
): Declaration[] {
  const found = new Map<unknown, Declaration | 'several'>();
  const open = new Set<unknown>();
  for (const [declaration, provider] of providers) {
    const { region } = declaration;
    if (region.state === 'unknown') open.add(provider);
    // Its own `region` says nothing of the others'.
    if (region.state !== 'known' || declaration.properties.entries.has('region')) continue;
    const before = found.get(provider);
    const differs = before && (before === 'several' || regionName(before) !== region.value);
    found.set(provider, differs ? 'several' : declaration);
  }
  if (open.size === 0) return [...declarations];
  return declarations.map((declaration) => {
    const named = found.get(providers.get(declaration));
    if (declaration.region.state !== 'unknown' || !named || named === 'several') return declaration;
    const value = regionName(named);
    if (value === undefined) return declaration;
    const because = `${named.address} names a zone of ${value}`;
    const region = {
      state: 'known',
      value,
      from: [{ by: 'graph', because, at: named.at }],
    } as const;
    return { ...declaration, region };
  });
}

const regionName = ({ region }: Declaration): string | undefined =>
  region.state === 'known' ? region.value : undefined;
