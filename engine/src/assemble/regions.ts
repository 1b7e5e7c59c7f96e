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

/** The region of a declaration: the file's, else the one asked for, else the provider's usual one. */
export function regionOf(
  declaration: Declaration,
  provider: Provider,
  asked: string | undefined,
): string {
  if (declaration.region.state === 'known') return declaration.region.value;
  return usualRegion[provider] === '' ? '' : (asked ?? usualRegion[provider]);
}

/** One assumption for each provider that has resources whose region nothing states. */
export function regionAssumptions(
  placed: readonly { readonly declaration: Declaration; readonly provider: Provider }[],
  asked: string | undefined,
): readonly Assumption[] {
  const open = placed.filter(
    ({ declaration, provider }) =>
      declaration.region.state !== 'known' && usualRegion[provider] !== '',
  );
  return [...Map.groupBy(open, ({ provider }) => provider)].map(([provider, members]) => {
    const value = asked ?? usualRegion[provider];
    return {
      id: `region.${provider}`,
      value,
      text: asked
        ? `The files don't state a region for everything; ${value} is taken, as asked.`
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
