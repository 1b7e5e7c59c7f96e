/** A country of the audience, with its share of all requests. */
export interface Share {
  readonly country: string;
  readonly share: number;
}

/** What a ranking is asked for, as it stands in the address. */
export interface Wish {
  readonly audience: readonly Share[];
  readonly residency: string;
  readonly weights: { readonly cost: number; readonly latency: number; readonly carbon: number };
}

const usual: Wish['weights'] = { cost: 45, latency: 40, carbon: 15 };

/** Reads `audience=DE:60,US:40`, `residency=EU` and `weights=45,40,15`; what makes no sense is left out. */
export function wishOf(search: URLSearchParams): Wish {
  const audience = (search.get('audience') ?? '').split(',').flatMap((part): Share[] => {
    const [country = '', share = '1'] = part.split(':');
    const amount = Number(share);
    return /^[A-Z]{2}$/.test(country) && amount > 0 && amount <= 1e6
      ? [{ country, share: amount }]
      : [];
  });
  const [cost, latency, carbon] = (search.get('weights') ?? '').split(',').map(Number);
  const valid = (weight: number | undefined): weight is number =>
    weight !== undefined && weight >= 0 && weight <= 100;
  return {
    audience:
      audience.length > 0 ? audience.slice(0, 50) : [{ country: homeCountry(), share: 100 }],
    residency: /^[A-Z]{2}$/.test(search.get('residency') ?? '')
      ? (search.get('residency') ?? '')
      : '',
    weights:
      valid(cost) && valid(latency) && valid(carbon) && cost + latency + carbon > 0
        ? { cost, latency, carbon }
        : usual,
  };
}

/** The same as parts of an address; what is usual is left out. */
export function addressOf({ audience, residency, weights }: Wish): Record<string, string> {
  const { cost, latency, carbon } = weights;
  const isUsual = cost === usual.cost && latency === usual.latency && carbon === usual.carbon;
  return {
    audience: audience.map(({ country, share }) => `${country}:${share}`).join(','),
    residency,
    weights: isUsual ? '' : `${cost},${latency},${carbon}`,
  };
}

/** The country that the browser's language names, as a first guess. */
function homeCountry(): string {
  const region = new Intl.Locale(globalThis.navigator?.language ?? 'en-US').maximize().region;
  return region && /^[A-Z]{2}$/.test(region) ? region : 'US';
}
