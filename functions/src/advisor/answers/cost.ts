import type { WireReport } from '../../analysis/jobs.ts';
import type { Asked } from '../asked.ts';
import { type Draft, ofCost, ofRecommendation, theReport } from '../draft.ts';
import { code, counted, usd } from '../words.ts';

/** What it costs: in all, by the dearest resources, or of the things named. */
export function answerCost(
  { resources, thing, plain, issues }: Asked,
  report: WireReport,
  draft: Draft,
): void {
  const { estimated_cost: cost } = report;
  const byResource = [...Map.groupBy(cost.lines, ({ resource }) => resource)]
    .map(([address, lines]) => ({ address, lines, usd: total(lines) }))
    .toSorted((a, b) => b.usd - a.usd);
  if (/ (?:not priced|no price|unpriced|missing price\w*|without a price) /.test(plain)) {
    if (cost.not_priced.length === 0) {
      draft.say('No part is without a price.', theReport);
      return;
    }
    draft.say(
      `${counted(cost.not_priced.length, 'part')} ${cost.not_priced.length === 1 ? 'has' : 'have'} no price:`,
      theReport,
    );
    draft.list(
      cost.not_priced
        .slice(0, 10)
        .map((one) => [
          `${code(one.resource)}, ${one.component}: ${one.reason}.`,
          ofCost(one.resource),
        ]),
    );
    return;
  }
  const [issue] = issues;
  const mending = report.recommendations.find(({ rule }) => rule === issue?.rule);
  if (mending && / (?:fix\w*|that|it|this|change|remedy) /.test(plain))
    draft.say(
      mending.monthly_usd_change === undefined
        ? `What mending "${mending.title}" costs is not known.`
        : `Mending "${mending.title}" changes the bill by ${usd(mending.monthly_usd_change)} a month.`,
      ofRecommendation(mending),
    );
  if (thing !== undefined) {
    const about = new Set(resources.map(({ address }) => address));
    const own = byResource.filter(({ address }) => about.has(address));
    if (own.length === 0) {
      draft.say(
        resources.length === 0
          ? `The report names no resource that is meant by "${thing}".`
          : `The report has no price for the ${thing}: it is free of charge, or not priced.`,
        theReport,
      );
      return;
    }
    draft.say(
      `The ${thing} costs ${usd(total(own.flatMap(({ lines }) => lines)))} a month of ${usd(cost.monthly_usd)} in all.`,
      theReport,
    );
    draft.list(
      own
        .slice(0, 4)
        .flatMap(({ address, lines }) =>
          lines
            .slice(0, 4)
            .map((line): [string, ReturnType<typeof ofCost>] => [
              `${code(address)}, ${line.component}: ${usd(line.monthly_usd)} (${line.quantity.toLocaleString('en-US')} ${line.unit} at $${line.unit_price_usd})${line.assumption ? `; assumed: ${line.assumption}` : ''}.`,
              ofCost(address),
            ]),
        ),
    );
    return;
  }
  if (cost.lines.length === 0)
    draft.say('Nothing in this report has a price, so no sum is known.', theReport);
  else
    draft.say(
      `About ${usd(cost.monthly_usd)} a month (${usd(cost.monthly_usd * 12)} a year), at prices of ${cost.as_of}.`,
      theReport,
    );
  draft.list(
    byResource
      .slice(0, 5)
      .map(({ address, usd: sum }) => [
        `${code(address)}: ${usd(sum)} a month, ${share(sum, cost.monthly_usd)}.`,
        ofCost(address),
      ]),
  );
  if (cost.not_priced.length > 0)
    draft.say(
      `${counted(cost.not_priced.length, 'part')} ${cost.not_priced.length === 1 ? 'has' : 'have'} no price and ${cost.not_priced.length === 1 ? 'is' : 'are'} not in the sum.`,
      theReport,
    );
  const assumed = cost.lines.filter(({ assumption }) => assumption !== undefined).length;
  if (assumed > 0)
    draft.say(
      `${counted(assumed, 'line')} of it ${assumed === 1 ? 'rests' : 'rest'} on assumed use.`,
      theReport,
    );
}

/** How to pay less: the remedies that lower the bill. */
export function answerSaving(_: Asked, report: WireReport, draft: Draft): void {
  const saving = report.recommendations
    .filter(({ monthly_usd_change }) => (monthly_usd_change ?? 0) < 0)
    .toSorted((a, b) => (a.monthly_usd_change ?? 0) - (b.monthly_usd_change ?? 0));
  const others = report.recommendations.filter(
    (one) => one.pillar === 'cost' && !saving.includes(one),
  );
  if (saving.length === 0 && others.length === 0) {
    draft.say('The report knows of no change that would lower the bill.', theReport);
    answerDearest(report, draft);
    return;
  }
  if (saving.length > 0) {
    draft.say('These changes lower the bill:', theReport);
    draft.list(
      saving
        .slice(0, 6)
        .map((one) => [
          `${one.title}: ${usd(one.monthly_usd_change ?? 0)} a month (${counted(one.resources.length, 'resource')}). ${one.text}`,
          ofRecommendation(one),
        ]),
    );
  }
  if (others.length > 0) {
    draft.say(
      saving.length > 0
        ? 'These may too; by how much is not known:'
        : 'These may lower the bill; by how much is not known:',
      theReport,
    );
    draft.list(
      others.slice(0, 6).map((one) => [`${one.title}: ${one.text}`, ofRecommendation(one)]),
    );
  }
  answerDearest(report, draft);
}

function answerDearest({ estimated_cost: { lines, monthly_usd } }: WireReport, draft: Draft): void {
  const [dearest] = lines.toSorted((a, b) => b.monthly_usd - a.monthly_usd);
  if (dearest)
    draft.say(
      `The dearest line is ${dearest.component} of ${code(dearest.resource)}: ${usd(dearest.monthly_usd)} of ${usd(monthly_usd)} a month.`,
      ofCost(dearest.resource),
    );
}

function total(lines: readonly { readonly monthly_usd: number }[]): number {
  return lines.reduce((sum, { monthly_usd }) => sum + monthly_usd, 0);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0 %' : `${Math.round((part / whole) * 100)} %`;
}
