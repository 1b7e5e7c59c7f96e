import type { FacetFacts } from '../graph/architecture.ts';
import { known } from '../graph/fact.ts';
import { carriesState, type Kind, kinds } from '../graph/kinds.ts';
import { cheaperArmSize } from '../prices/arm-equivalent.ts';
import { greenerRegion } from '../regions/greener.ts';
import { kindOfImage } from '../services/readings/image-kind.ts';
import { imageName } from '../services/readings/images.ts';
import type { Service } from '../services/service.ts';

const sized: ReadonlySet<Kind> = new Set<Kind>([
  'compute.vm',
  'compute.vm-group',
  'cluster.node-pool',
  'database.relational',
  'cache.memory',
]);

/** Facets that tables answer rather than the file: prices, regions, what an image runs. */
export function derivedFacets(
  { provider, kind }: Service,
  region: string,
  facets: FacetFacts,
): FacetFacts {
  if (kind === 'workload') return storeSoftware(facets);
  if (provider !== 'aws' && provider !== 'azure' && provider !== 'google') return {};
  const { instanceSize } = facets;
  const arm =
    sized.has(kind) && instanceSize?.state === 'known'
      ? cheaperArmSize(provider, instanceSize.value, region)
      : undefined;
  const { carries } = kinds[kind];
  const greener =
    carries === 'state' || carries === 'stateless' ? greenerText(provider, region) : undefined;
  return {
    ...(arm !== undefined && {
      cheaperArmSize: known(arm, { by: 'graph', because: `${arm} has the same cores and memory` }),
    }),
    ...(greener !== undefined && { greenerRegion: known(greener) }),
  };
}

/** What a workload keeps data with, by its image: a database in pods is no fleet of like programs. */
function storeSoftware({ image }: FacetFacts): FacetFacts {
  if (image?.state !== 'known') return {};
  return carriesState(kindOfImage(image.value))
    ? { engine: known(imageName(image.value).path, ...image.from) }
    : {};
}

const texts = new Map<string, string>();

function greenerText(provider: string, region: string): string {
  const key = `${provider} ${region}`;
  const made = texts.get(key);
  if (made !== undefined) return made;
  const found = greenerRegion(provider, region);
  const text = found
    ? `The grid of ${region} emits ${Math.round(found.here.carbon ?? 0)} gCO2/kWh, that of ${found.there.region} (${found.there.name}, ${Math.round(found.km)} km away) ${Math.round(found.there.carbon ?? 0)}.`
    : '';
  texts.set(key, text);
  return text;
}
