import type { WireReport } from '../analysis/jobs.ts';

const mostNamed = 3;
/** Characters before and after a score in which its pillar is named. */
const nearby = 200;

/** Resources as Terraform, Kubernetes and the providers themselves write them. */
const addresses = [
  /\b(?:aws|azurerm|azapi|google|kubernetes|helm)_[a-z0-9_]{2,60}\.[A-Za-z_][\w-]{0,60}/g,
  /\barn:aws[\w-]*:[\w-]+:[\w-]*:\d*:[\w/:.*-]{1,200}/g,
  /\b(?:i|vpc|subnet|sg|vol|eni|nat|igw|rtb|ami|eipalloc)-[0-9a-f]{8,17}\b/g,
  /`(?:Deployment|StatefulSet|DaemonSet|Service|Ingress|CronJob|Job|Pod)\/[\w.-]{1,100}`/g,
  /`AWS::\w+::\w+ [\w.-]{1,100}`/g,
];
const sums =
  /(?:\$|\bUSD\s?)(\d+(?:,\d{3})*(?:\.\d+)?)\s?([kKmM]\b)?|\b(\d+(?:,\d{3})*(?:\.\d+)?)\s?([kKmM])?\s?(?:USD|dollars)\b/g;
const scores =
  /\b(\d{1,3})\s?(?:\/|out of|of)\s?100\b|\bscore (?:is|of|:|=)\s?(\d{1,3})\b(?!\s?(?:\/|out))/gi;
const thousands: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

/**
 * What an answer of a model names and neither its report nor a tool's result holds: resources written
 * as addresses, sums in USD, scores. Code is left out, as it may be about what is yet to be.
 *
 * @param found what the tools gave to this answer
 * @param droppedMarks how many citations were dropped as they cite nothing
 * @returns a sentence for the reader; undefined when all is found
 */
export function unfounded(
  text: string,
  report: WireReport | undefined,
  found: readonly unknown[],
  droppedMarks: number,
): string | undefined {
  const prose = text.replace(/```[\s\S]*?(?:```|$)/g, '');
  const known = JSON.stringify([report?.resources ?? [], found]).toLowerCase();
  const figures = [...knownFigures(report), ...numbersIn(found)];
  const named = addresses
    .flatMap((shape) => allOf(prose, shape))
    .map(([whole]) => whole.replaceAll('`', ''))
    .filter((address) => !known.includes(lastName(address).toLowerCase()));
  const said = allOf(prose, sums)
    .map(([whole, before, k1, after, k2]) => ({ whole, usd: usdOf(before ?? after, k1 ?? k2) }))
    .filter(({ usd }) => usd > 0 && !figures.some((figure) => isNear(figure, usd)))
    .map(({ whole }) => whole.trim());
  const scored = allOf(prose, scores)
    .filter((match) => !knownScores(report, found, match).includes(Number(match[1] ?? match[2])))
    .map(([whole]) => whole);
  const doubted = [...new Set([...named, ...said, ...scored])];
  const shown = doubted.slice(0, mostNamed).join(', ');
  const more = doubted.length > mostNamed ? ` and ${doubted.length - mostNamed} more` : '';
  const sentences = [
    ...(doubted.length > 0 ? [`Not found in StackStage's data: ${shown}${more}.`] : []),
    ...(droppedMarks > 0 ? [`${counted(droppedMarks)} to what is not there left out.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/** Each thing that a shape finds, once. */
function allOf(text: string, shape: RegExp): readonly RegExpExecArray[] {
  return [...new Map([...text.matchAll(shape)].map((match) => [match[0], match])).values()];
}

function counted(dropped: number): string {
  return dropped === 1 ? '1 reference' : `${dropped} references`;
}

/** Of an address as the report may write it: `AWS::RDS::DBInstance Db` is `Db` there. */
function lastName(address: string): string {
  return address.startsWith('AWS::') ? (address.split(' ')[1] ?? address) : address;
}

function usdOf(digits = '', unit = ''): number {
  return Number(digits.replaceAll(',', '')) * (thousands[unit.toLowerCase()] ?? 1);
}

/** Every sum that the report states, with what differs between now and the suggestion. */
function knownFigures(report: WireReport | undefined): readonly number[] {
  if (!report) return [];
  const { estimated_cost, suggestion, recommendations } = report;
  const { monthly_usd, lines } = estimated_cost;
  const byResource = Map.groupBy(lines, ({ resource }) => resource);
  const sum = (own: typeof lines) => own.reduce((total, line) => total + line.monthly_usd, 0);
  const monthly = [
    monthly_usd,
    suggestion.monthly_usd,
    Math.abs(suggestion.monthly_usd - monthly_usd),
    ...[...byResource.values()].map(sum),
    ...recommendations.map((one) => Math.abs(one.monthly_usd_change ?? 0)),
  ];
  return [
    ...monthly.flatMap((usd) => [usd, usd * 12]),
    ...lines.flatMap((line) => [line.monthly_usd, line.unit_price_usd]),
  ];
}

/** The overall scores, and those of the pillars that the same line names: else any 100 would do. */
function knownScores(
  report: WireReport | undefined,
  found: readonly unknown[],
  { input, index }: RegExpExecArray,
): readonly number[] {
  if (!report) return numbersIn(found);
  const { score, scoring, suggestion } = report;
  const before = input
    .slice(Math.max(0, index - nearby), index)
    .split('\n')
    .at(-1);
  const after = input.slice(index, index + nearby).split('\n', 1)[0];
  const line = `${before}${after}`;
  const named = [...scoring.pillars, ...suggestion.pillars].filter(({ pillar }) =>
    line.toLowerCase().includes(pillar),
  );
  return [score, suggestion.score, ...named.map((one) => one.score)];
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [Math.abs(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** The same when rounded as people round. */
function isNear(known: number, said: number): boolean {
  return Math.abs(known - said) <= Math.max(0.51, said * 0.02);
}
