import { blocksOf } from '../../ai/tools/write-code.ts';
import type { WireReport } from '../../analysis/jobs.ts';
import type { Asked, Issue } from '../asked.ts';
import { type Draft, ofIssue, ofRecommendation, theReport } from '../draft.ts';
import { code, counted, listed, place, usd } from '../words.ts';

const longestCode = 3_000;

/** How to mend what the question names, with the code of the suggestion. */
export function answerFix(asked: Asked, report: WireReport, draft: Draft): void {
  const found = meant(asked, report);
  const [first] = found;
  if (!first) {
    draft.say('No finding of the report fits this question.', theReport);
    const [best] = report.recommendations;
    if (best)
      draft.say(`What it recommends first: ${best.title}. ${best.text}`, ofRecommendation(best));
    return;
  }
  const same = found.filter(({ rule }) => rule === first.rule);
  draft.say(`**${first.title}.** ${first.fix}`, ofIssue(first));
  draft.say(
    `It concerns ${listed(same.slice(0, 5).map(({ resource, evidence }) => `${code(resource)}${evidence[0] ? ` (${place(evidence[0])})` : ''}`))}${same.length > 5 ? ` and ${same.length - 5} more` : ''}.`,
    ...same.slice(0, 5).map(ofIssue),
  );
  if (asked.role !== 'devops') draft.say(`Why: ${first.explanation}`, ofIssue(first));
  const changes = report.suggestion.changes.filter(({ rule }) => rule === first.rule);
  const recommendation = report.recommendations.find(({ rule }) => rule === first.rule);
  if (recommendation)
    draft.say(
      `It gains ${recommendation.score_gain} points${recommendation.monthly_usd_change === undefined ? '; what it costs is not known' : ` and changes the bill by ${usd(recommendation.monthly_usd_change)} a month`}.`,
      ofRecommendation(recommendation),
    );
  if (changes.length > 0) {
    draft.say(
      `The suggestion makes ${counted(changes.length, 'change')} for it:`,
      ofRecommendation(first),
    );
    draft.list(changes.slice(0, 6).map(({ text }) => [text, ofRecommendation(first)]));
    const written = blocksFor(codeOf(report), changes);
    if (written !== '' && written.length <= longestCode && asked.role !== 'cto') {
      draft.say('As code:', theReport);
      draft.code(isTemplate(report) ? 'yaml' : 'hcl', written);
    }
  } else
    draft.say(
      'The suggestion leaves this to you: it needs a decision, or something that the files do not hold.',
      ofRecommendation(first),
    );
  if (asked.role === 'devops')
    draft.say(
      'Apply it in a test environment first, look at the plan for replaced resources, and analyse the files again: the finding must be gone.',
      ofIssue(first),
    );
  const others = [
    ...new Set(found.filter(({ rule }) => rule !== first.rule).map(({ title }) => title)),
  ];
  if (others.length > 0) draft.say(`Also there: ${listed(others.slice(0, 4))}.`, theReport);
}

/** Findings that are meant: by their words, else those of the things named, else the worst. */
export function meant(
  { issues, resources, thing, pillar, plain }: Asked,
  report: WireReport,
): readonly Issue[] {
  const about = new Set(resources.map(({ address }) => address));
  const ofThings = report.issues.filter(({ resource }) => about.has(resource));
  if (issues.length > 0) {
    const both = issues.filter(({ resource }) => about.has(resource));
    return both.length > 0 ? both : issues;
  }
  if (thing !== undefined) return ofThings;
  if (pillar) return report.issues.filter((issue) => issue.pillar === pillar);
  const isGeneral =
    / (?:fix\w*|solv\w*|repair|mend|improve|harden|first|second|third|next|start|begin|priority|should|it|that|this|them|everything|all) /.test(
      plain,
    );
  const one = isGeneral ? report.issues[ordinalIn(plain) ?? 0] : undefined;
  return one ? [one] : [];
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** `the second one`: 1. */
export function ordinalIn(plain: string): number | undefined {
  const at = ordinals.findIndex((word) => plain.includes(` ${word} `));
  return at < 0 ? undefined : at;
}

/** Blocks of the resources themselves, and of those beside them that a change adds. */
function blocksFor(written: string, changes: WireReport['suggestion']['changes']): string {
  const beside = changes.flatMap(({ text, resource }) => {
    const [, type] = /: (\w+_\w+)\./.exec(text) ?? [];
    return type === undefined
      ? []
      : written
          .split(/\n(?=\w)/)
          .filter((block) => block.startsWith(`resource "${type}"`) && block.includes(resource))
          .map((block) => block.trimEnd());
  });
  const own = changes
    .filter(({ text }) => !/: \w+_\w+\./.test(text))
    .map(({ resource }) => resource);
  return [...(own.length > 0 ? [blocksOf(written, own)] : []), ...new Set(beside)].join('\n\n');
}

function isTemplate({ files, cloudformation_template }: WireReport): boolean {
  return (
    cloudformation_template !== undefined && files.some(({ format }) => format === 'cloudformation')
  );
}

function codeOf(report: WireReport): string {
  return (isTemplate(report) ? report.cloudformation_template : report.code_template) ?? '';
}
