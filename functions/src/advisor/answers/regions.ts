import { architectureFromSnapshot, rankArchitecture } from '@stackstage/engine';
import type { WireReport } from '../../analysis/jobs.ts';
import type { Asked } from '../asked.ts';
import { countryName } from '../countries.ts';
import type { Draft } from '../draft.ts';
import { counted, listed, usd } from '../words.ts';

/** Where it would be cheaper, nearer or greener. */
export function answerRegions(
  { countries, context, plain }: Asked,
  _: WireReport,
  draft: Draft,
): void {
  const { kept } = context;
  if (!kept) {
    draft.say('The report keeps no architecture to rank regions for.', region('regions'));
    return;
  }
  const stated = countries.length > 0;
  const audience = (stated ? countries : ['US']).map((country) => ({ country, share: 1 }));
  const ranked = rankArchitecture(
    architectureFromSnapshot(kept.snapshot),
    { audience },
    kept.usage,
  );
  const here = ranked.find(({ current }) => current);
  if (ranked.length === 0) {
    draft.say(
      'The architecture is on no provider whose regions are known here.',
      region('regions'),
    );
    return;
  }
  const whole = ranked.filter(({ missing }) => missing.length === 0);
  const isGreen = / (?:carbon|green\w*|co2|emission\w*|sustainab\w*) /.test(plain);
  const isNear = / (?:latency|near\w*|close\w*|fast\w*|ping|round trip) /.test(plain) && stated;
  const isCheap = / (?:cheap\w*|cost\w*|price\w*|save|saving|less|expensive) /.test(plain);
  const by = isGreen
    ? (a: Ranked, b: Ranked) => (a.carbon ?? 1e9) - (b.carbon ?? 1e9)
    : isNear
      ? (a: Ranked, b: Ranked) => a.roundTripMs - b.roundTripMs
      : isCheap
        ? (a: Ranked, b: Ranked) => a.monthlyUsd - b.monthlyUsd
        : (a: Ranked, b: Ranked) => b.score - a.score;
  const best = (whole.length > 0 ? whole : ranked).toSorted(by).slice(0, 5);
  if (here)
    draft.say(
      `It is in ${here.region} (${here.name}) now: ${usd(here.monthlyUsd)} a month for what is priced, ${ms(here)} to ${names(audience)}, ${carbon(here)}.`,
      region(here.region),
    );
  const what = isGreen
    ? 'The least carbon'
    : isNear
      ? 'The nearest'
      : isCheap
        ? 'The cheapest'
        : 'The best by cost, distance and carbon together';
  draft.say(
    `${what} of ${counted(ranked.length, 'region')}:`,
    region(best[0]?.region ?? 'regions'),
  );
  draft.list(
    best.map((one) => [
      `**${one.region}** (${one.name}): ${usd(one.monthlyUsd)} a month${here && one !== here ? ` (${difference(one.monthlyUsd - here.monthlyUsd)})` : ''}, ${ms(one)}, ${carbon(one)}, data in ${one.residency}.`,
      region(one.region),
    ]),
    true,
  );
  if (!stated && !isCheap && !isGreen)
    draft.say(
      'Distances are to the United States, as the question names no country. Say where the users are for others.',
      region('regions'),
    );
}

type Ranked = ReturnType<typeof rankArchitecture>[number];

const region = (name: string) => ({ kind: 'region', label: name }) as const;
const ms = ({ roundTripMs }: Ranked): string => `${Math.round(roundTripMs)} ms`;
const carbon = ({ carbon: grams }: Ranked): string =>
  grams === null ? 'carbon not known' : `${Math.round(grams)} gCO2/kWh`;
const difference = (change: number): string => `${change > 0 ? '+' : ''}${usd(change)}`;
const names = (audience: readonly { country: string }[]): string =>
  listed(audience.map(({ country }) => countryName(country)));
