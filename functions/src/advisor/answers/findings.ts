import type { WireReport } from '../../analysis/jobs.ts';
import { entryNamed } from '../../catalogue/search.ts';
import type { Asked, Issue } from '../asked.ts';
import { type Draft, ofEntry, ofIssue, ofResource, theReport } from '../draft.ts';
import { code, counted, listed, place } from '../words.ts';

const most = 8;

/** What is wrong: of everything, or of the things, pillar or severity that the question names. */
export function answerFindings(asked: Asked, report: WireReport, draft: Draft): void {
  const { severity, resources, thing } = asked;
  const isAudit = isAuditing(asked);
  const pillar = pillarOf(asked);
  const found = concerned(asked, report);
  const audit = isAudit ? entryNamed('compliance') : undefined;
  if (audit) draft.say(`A report like this is no audit. ${audit.says}`, ofEntry(audit));
  const which = [severity, pillar && `${pillar}`].filter(Boolean).join(' ');
  const what = thing === undefined ? '' : ` about ${describe(resources.length, thing)}`;
  if (thing !== undefined && resources.length === 0) {
    draft.say(`The report names no resource that is meant by "${thing}".`, theReport);
    const worst = report.issues.slice(0, 3);
    if (worst.length > 0) draft.say('The worst findings of the whole:', theReport);
    draft.list(worst.map((issue) => [line(issue), ofIssue(issue)]));
    return;
  }
  if (found.length === 0) {
    draft.say(`There are no ${which === '' ? '' : `${which} `}findings${what}.`, theReport);
    for (const { address, evidence } of resources.slice(0, 3))
      draft.say(`${code(address)} was read and reviewed.`, ofResource(address, evidence));
    return;
  }
  draft.say(
    `There ${found.length === 1 ? 'is' : 'are'} ${counted(found.length, `${which} finding`.trim())}${what}${found.length > most ? `; the worst ${most}` : ''}:`,
    theReport,
  );
  draft.list(found.slice(0, most).map((issue) => [line(issue), ofIssue(issue)]));
  const [worst] = found;
  if (worst)
    draft.say(
      asked.role === 'devops'
        ? `Begin with the first: ${worst.fix}`
        : `Why the first matters: ${worst.explanation}`,
      ofIssue(worst),
    );
}

const isAuditing = ({ plain }: Asked): boolean =>
  / (?:complian\w*|audit\w*|gdpr|hipaa|soc|pci\w*|iso) /.test(plain);
const pillarOf = (asked: Asked) => asked.pillar ?? (isAuditing(asked) ? 'security' : undefined);

/** Findings that a question is about; of those of a thing, the ones whose words it shares when it asks yes or no. */
export function concerned(asked: Asked, report: WireReport): readonly Issue[] {
  const { severity, resources, thing, issues: near, plain } = asked;
  const names = / (?:single points? of failure|spof) /.test(plain)
    ? report.issues.filter(({ rule }) => rule === 'single-point-of-failure')
    : [];
  if (names.length > 0) return names;
  const pillar = pillarOf(asked);
  const about = new Set(resources.flatMap(({ address, refines }) => [address, refines ?? address]));
  const isNear =
    thing === undefined && pillar === undefined && severity === undefined && near.length > 0;
  const found = report.issues.filter(
    (issue) =>
      (!isNear || near.includes(issue)) &&
      (pillar === undefined || issue.pillar === pillar) &&
      (severity === undefined || issue.severity === severity) &&
      (thing === undefined ||
        about.has(issue.resource) ||
        (issue.resources ?? []).some((one) => about.has(one))),
  );
  const asksOne = /^ (?:is|are|does|do|has|have|can) /.test(plain);
  const both = asksOne && thing !== undefined ? found.filter((one) => near.includes(one)) : [];
  return both.length > 0 ? both : found;
}

function line({ severity, title, resource, evidence }: Issue): string {
  const [first] = evidence;
  return `**${severity}**: ${title}, ${code(resource)}${first ? ` (${place(first)})` : ''}.`;
}

function describe(count: number, thing: string): string {
  return count === 1 ? `the ${thing}` : `${thing} (${count} resources)`;
}

/** What a head of technology would want settled. */
export function answerExecutive(_: Asked, report: WireReport, draft: Draft): void {
  const { issues, score, suggestion, estimated_cost, availability } = report;
  const worst = issues.filter(({ severity }) => severity === 'critical' || severity === 'high');
  draft.say('Questions that a CTO would ask, with what the report answers:', theReport);
  const questions: [string, ...ReturnType<typeof ofIssue>[]][] = [
    [
      `**How bad is it?** ${score} of 100, with ${counted(worst.length, 'finding')} of critical or high severity.`,
      theReport,
    ],
  ];
  const [first] = worst;
  if (first)
    questions.push([
      `**What could hurt us first?** ${first.title}: ${first.explanation}`,
      ofIssue(first),
    ]);
  questions.push([
    `**What does it cost?** About $${Math.round(estimated_cost.monthly_usd).toLocaleString('en-US')} a month at prices of ${estimated_cost.as_of}; as suggested $${Math.round(suggestion.monthly_usd).toLocaleString('en-US')}.`,
    theReport,
  ]);
  questions.push([
    `**What do we get for the change?** A score of ${suggestion.score} in place of ${score}, by ${counted(suggestion.changes.length, 'change')}.`,
    theReport,
  ]);
  if (availability.downtime_minutes_per_year !== undefined)
    questions.push([
      `**How long may we be down?** The providers' agreements allow ${Math.round(availability.downtime_minutes_per_year)} minutes a year along the weakest path${availability.limited_by ? `, limited by ${code(availability.limited_by)}` : ''}.`,
      theReport,
    ]);
  const open = report.undetermined.length;
  if (open > 0)
    questions.push([
      `**What do we not know?** ${counted(open, 'question')} that the files leave open.`,
      theReport,
    ]);
  draft.list(questions);
  draft.say(
    `The decision to take: whether to make the suggested changes now. Their reasons are ${listed(topPillars(issues))}.`,
    theReport,
  );
}

function topPillars(issues: readonly Issue[]): readonly string[] {
  const counts = Map.groupBy(issues, ({ pillar }) => pillar);
  const first = [...counts].toSorted(([, a], [, b]) => b.length - a.length).slice(0, 3);
  return first.length === 0 ? ['none'] : first.map(([pillar, own]) => `${pillar} (${own.length})`);
}
