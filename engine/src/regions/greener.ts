import { distanceKm, findRegion, type Region, regions } from './regions.ts';

/** As near as this, users notice no difference; as much less carbon as this is worth a thought. */
const nearKm = 1500;
const muchLess = 0.4;
const highCarbon = 250;

/** A near region of the same provider and residency with much less grid carbon; undefined when there is none or nothing is known. */
export function greenerRegion(
  provider: string,
  region: string,
): { readonly here: Region; readonly there: Region; readonly km: number } | undefined {
  const here = findRegion(provider, region);
  if (!here || here.carbon === null || here.carbon < highCarbon) return undefined;
  const limit = here.carbon * muchLess;
  const near = regions
    .filter(
      (other) =>
        other.provider === here.provider &&
        other.residency === here.residency &&
        other.carbon !== null &&
        other.carbon <= limit,
    )
    .map((there) => ({ here, there, km: distanceKm(here, there) }))
    .filter(({ km }) => km <= nearKm)
    .sort((a, b) => (a.there.carbon ?? 0) - (b.there.carbon ?? 0) || a.km - b.km);
  return near[0];
}
