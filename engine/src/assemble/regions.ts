import type { Declaration } from '../formats/declaration.ts';
import type { Provider } from '../graph/architecture.ts';
import type { Assumption } from '../graph/assumption.ts';

/** The region each provider's own tools offer first: what is taken when nothing states one. */
export const usualRegion: Readonly<Record<Provider, string>> = {
  aws: 'us-east-1',
  azure: 'eastus',
  google: 'us-central1',
  kubernetes: '',
  compose: '',
  other: '',
};

/** Regions to take for what states none. */
export interface TakenRegions {
  /** The one asked for. */
  readonly asked: string | undefined;
  /** By provider: the one that the files state most often. */
  readonly stated: ReadonlyMap<Provider, string>;
}

/** The region of a declaration: the file's, else the one asked for, else where the rest is, else the provider's usual one. */
export function regionOf(
  declaration: Declaration,
  provider: Provider,
  taken: TakenRegions,
): string {
  if (declaration.region.state === 'known') return declaration.region.value;
  return usualRegion[provider] === '' ? '' : takenFor(provider, taken);
}

const takenFor = (provider: Provider, { asked, stated }: TakenRegions): string =>
  asked ?? stated.get(provider) ?? usualRegion[provider];

/** Clouds whose resources each state their place; in AWS a provider block does so for all of its own. */
const placedOneByOne: ReadonlySet<Provider> = new Set<Provider>(['azure', 'google']);

/** The name of one region, as `europe-west1`, `westeurope` or `eastus2`. */
const isOneRegion = (name: string): boolean =>
  name !== 'global' && /^[a-z]+(?:-[a-z]+)+\d+$|^[a-z]{6,}\d?$/.test(name);

/** The region that most declarations of each such provider state; groups of regions (`EU`, `global`) don't count. */
export function statedRegions(
  declarations: Iterable<{ readonly declaration: Declaration; readonly provider: Provider }>,
): ReadonlyMap<Provider, string> {
  const counts = new Map<Provider, Map<string, number>>();
  for (const { declaration, provider } of declarations) {
    const { region } = declaration;
    if (region.state !== 'known' || !placedOneByOne.has(provider)) continue;
    if (!isOneRegion(region.value)) continue;
    const own = counts.get(provider) ?? new Map<string, number>();
    counts.set(provider, own);
    own.set(region.value, (own.get(region.value) ?? 0) + 1);
  }
  return new Map(
    [...counts].flatMap(([provider, own]) => {
      const [most] = [...own].sort(([, one], [, other]) => other - one);
      return most ? [[provider, most[0]] as const] : [];
    }),
  );
}

/** One assumption for each provider that has resources whose region nothing states. */
export function regionAssumptions(
  placed: readonly { readonly declaration: Declaration; readonly provider: Provider }[],
  taken: TakenRegions,
): readonly Assumption[] {
  const open = placed.filter(
    ({ declaration, provider }) =>
      declaration.region.state !== 'known' && usualRegion[provider] !== '',
  );
  return [...Map.groupBy(open, ({ provider }) => provider)].map(([provider, members]) => {
    const value = takenFor(provider, taken);
    return {
      id: `region.${provider}`,
      value,
      text: taken.asked
        ? `The files don't state a region for everything; ${value} is taken, as asked.`
        : taken.stated.has(provider)
          ? `The files don't state a region for everything; ${value} is taken, where most of the rest is.`
          : `The files state no region; ${value} is taken, the one ${providerNames[provider]}'s own tools offer first.`,
      resources: members.map(({ declaration }) => declaration.address),
    };
  });
}

/** Providers as people write them. */
export const providerNames: Readonly<Record<Provider, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  google: 'Google Cloud',
  kubernetes: 'Kubernetes',
  compose: 'Docker Compose',
  other: 'Other',
};
