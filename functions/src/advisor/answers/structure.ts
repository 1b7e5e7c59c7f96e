import { around, currentSource, diagramOf, suggestedSource } from '../../ai/tools/drawing.ts';
import type { WireReport } from '../../analysis/jobs.ts';
import type { Asked } from '../asked.ts';
import { type Draft, ofIssue, ofResource, theReport } from '../draft.ts';
import { code, counted, usd } from '../words.ts';
import { answerFindings } from './findings.ts';

const most = 12;

/** The architecture drawn: as it is or as suggested, whole or around what is named. */
export async function answerDiagram(asked: Asked, report: WireReport, draft: Draft): Promise<void> {
  const suggested =
    / (?:suggest\w*|should|improved|better|after|target|recommended|proposed) /.test(asked.plain);
  const whole = suggested ? suggestedSource(report) : currentSource(report);
  const named = asked.resources.slice(0, 20).map(({ address }) => address);
  const source = named.length > 0 ? around(whole, named) : whole;
  if (source.resources.length === 0) {
    draft.say('There is nothing to draw: the report has no such resources.', theReport);
    return;
  }
  const of = named.length > 0 ? `, around the ${asked.thing}` : '';
  const title = `${suggested ? 'The suggested architecture' : 'The architecture as it is'}${of}`;
  draft.say(`${title}:`, theReport);
  draft.draw(await diagramOf(source, title));
  if (!suggested)
    draft.say(
      `It has ${counted(report.resources.filter(({ refines }) => refines === undefined).length, 'resource')} and ${counted(report.links.length, 'link')}.`,
      theReport,
    );
}

/** Now against the suggestion. */
export function answerComparison(_: Asked, report: WireReport, draft: Draft): void {
  const { suggestion, score, estimated_cost, scoring, issues } = report;
  const change = suggestion.monthly_usd - estimated_cost.monthly_usd;
  const left = new Set(suggestion.issues.map(({ rule, resource }) => `${rule} ${resource}`));
  const fixed = issues.filter(({ rule, resource }) => !left.has(`${rule} ${resource}`));
  draft.say(
    `The suggested architecture scores ${suggestion.score} in place of ${score} and costs ${usd(suggestion.monthly_usd)} a month in place of ${usd(estimated_cost.monthly_usd)} (${change >= 0 ? '+' : ''}${usd(change)}).`,
    theReport,
  );
  draft.list(
    scoring.pillars.map(({ pillar, score: before }) => [
      `${pillar}: ${Math.round(before)} now, ${Math.round(suggestion.pillars.find((one) => one.pillar === pillar)?.score ?? before)} as suggested.`,
      theReport,
    ]),
  );
  draft.say(
    `It mends ${counted(fixed.length, 'finding')}; ${suggestion.issues.length} remain. What it changes:`,
    theReport,
  );
  draft.list(
    suggestion.changes.slice(0, most).map(({ text, resource }) => [text, ofResource(resource)]),
  );
}

/** What there is: all of it, or what is named and what it talks to. */
export function answerResources(asked: Asked, report: WireReport, draft: Draft): void {
  const { resources, thing, plain } = asked;
  if (
    thing === undefined &&
    asked.issues.length > 0 &&
    / (?:do (?:i|we) have|is there|are there) /.test(plain) &&
    !/ (?:resources?|services?|components?|parts) /.test(plain)
  ) {
    answerFindings(asked, report, draft);
    return;
  }
  if (
    / (?:public|publicly|exposed|internet facing|reachable|open to the internet|from the internet) /.test(
      plain,
    )
  ) {
    const entries = report.links.filter(({ from }) => from === 'internet');
    const open = report.issues.filter(({ rule, title }) =>
      /public|internet|any address|open/i.test(`${rule} ${title}`),
    );
    if (entries.length === 0)
      draft.say('No way from the internet to a resource was found in the files.', theReport);
    else {
      draft.say('These are reached from the internet:', theReport);
      draft.list(
        entries
          .slice(0, most)
          .map(({ to, port }) => [
            `${code(to)}${port === undefined ? '' : ` on port ${port}`}.`,
            ofResource(to),
          ]),
      );
    }
    if (open.length > 0) {
      draft.say('Findings about that:', theReport);
      draft.list(
        open
          .slice(0, 5)
          .map((issue) => [`${issue.title}, ${code(issue.resource)}.`, ofIssue(issue)]),
      );
    }
    return;
  }
  const own = resources.filter(({ refines }) => refines === undefined);
  if (thing !== undefined && own.length > 0) {
    draft.say(
      `${own.length === 1 ? 'There is one' : `There are ${own.length}`} (${thing}):`,
      theReport,
    );
    draft.list(
      own
        .slice(0, most)
        .map(({ address, service, type, region, evidence }) => [
          `${code(address)}: ${service ?? type}${region ? ` in ${region}` : ''}${talks(report, address)}`,
          ofResource(address, evidence),
        ]),
    );
    return;
  }
  if (thing !== undefined) {
    draft.say(`The report names no resource that is meant by "${thing}".`, theReport);
    return;
  }
  const all = report.resources.filter(({ refines }) => refines === undefined);
  const groups = [...Map.groupBy(all, ({ service, type }) => service ?? type)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  draft.say(
    `${counted(all.length, 'resource')} of ${counted(groups.length, 'kind')} were read from ${counted(report.files.length, 'file')}:`,
    theReport,
  );
  draft.list(
    groups.slice(0, most).map(([name, members]) => [
      `${members.length} × ${name}: ${members
        .slice(0, 3)
        .map(({ address }) => code(address))
        .join(', ')}${members.length > 3 ? ', …' : ''}.`,
      ...members.slice(0, 1).map(({ address, evidence }) => ofResource(address, evidence)),
    ]),
  );
}

function talks({ links }: WireReport, address: string): string {
  const traffic = new Set(['forwardsTo', 'connectsTo', 'uses', 'triggeredBy']);
  const from = links
    .filter((link) => link.to === address && traffic.has(link.kind))
    .map((link) => code(link.from));
  const to = links
    .filter((link) => link.from === address && traffic.has(link.kind))
    .map((link) => code(link.to));
  const parts = [
    from.length > 0 ? `reached by ${from.slice(0, 4).join(', ')}` : '',
    to.length > 0 ? `reaches ${to.slice(0, 4).join(', ')}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '; no traffic to or from it was found.' : `; ${parts.join('; ')}.`;
}

/** What the agreements promise along the weakest path. */
export function answerAvailability(_: Asked, report: WireReport, draft: Draft): void {
  const {
    percent,
    downtime_minutes_per_year: minutes,
    limited_by,
    path,
    note,
  } = report.availability;
  if (percent === undefined || minutes === undefined)
    draft.say(`How available it is can't be computed: ${note}`, theReport);
  else {
    draft.say(
      `The providers' agreements promise ${percent} % along the weakest path, ${duration(minutes)} of downtime a year.`,
      theReport,
    );
    if (limited_by) draft.say(`What limits it is ${code(limited_by)}.`, ofResource(limited_by));
    draft.list(
      path
        .slice(0, 8)
        .map((one) => [`${code(one.resource)}: ${one.percent} %.`, ofResource(one.resource)]),
    );
    draft.say(note, theReport);
  }
  const found = report.issues.filter(({ pillar }) => pillar === 'reliability').slice(0, 4);
  if (found.length > 0) {
    draft.say('Findings that bear on it:', theReport);
    draft.list(
      found.map((issue) => [
        `**${issue.severity}**: ${issue.title}, ${code(issue.resource)}.`,
        ofIssue(issue),
      ]),
    );
  }
}

function duration(minutes: number): string {
  return minutes < 120 ? `${Math.round(minutes)} minutes` : `${(minutes / 60).toFixed(1)} hours`;
}
