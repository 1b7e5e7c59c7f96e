import type { WireReport } from '../../analysis/jobs.ts';
import type { Asked } from '../asked.ts';
import { type Draft, ofIssue, theReport } from '../draft.ts';
import { code, counted } from '../words.ts';

/** Why the score is what it is: the pillars that lose most, and the findings behind it. */
export function answerScore({ pillar, role }: Asked, report: WireReport, draft: Draft): void {
  const { score, scoring, issues, suggestion, recommendations } = report;
  if (pillar) {
    const own = scoring.pillars.find((one) => one.pillar === pillar);
    const found = issues.filter((issue) => issue.pillar === pillar);
    draft.say(
      `The score for ${pillar} is ${round(own?.score ?? 100)} of 100: ${counted(found.length, 'finding')} of that pillar ${found.length === 1 ? 'takes' : 'take'} points away.`,
      theReport,
    );
    draft.list(
      found
        .slice(0, 5)
        .map((issue) => [
          `**${issue.severity}**: ${issue.title}, ${code(issue.resource)}.`,
          ofIssue(issue),
        ]),
    );
    return;
  }
  draft.say(
    `The score is ${score} of 100, from ${counted(issues.length, 'finding')} in ${counted(report.resources.length, 'resource')}.`,
    theReport,
  );
  const lost = scoring.pillars
    .filter((one) => one.score < 100)
    .toSorted((a, b) => b.weight * (100 - b.score) - a.weight * (100 - a.score));
  draft.list(
    lost
      .slice(0, 6)
      .map((one) => [
        `${one.pillar}: ${round(one.score)} of 100 with ${counted(one.findings, 'finding')}, weight ${one.weight}.`,
        theReport,
      ]),
  );
  if (issues.length === 0) draft.say('No rule found anything to mend.', theReport);
  else {
    draft.say('What weighs most:', theReport);
    draft.list(
      issues
        .slice(0, role === 'cto' ? 3 : 5)
        .map((issue) => [
          `**${issue.severity}**: ${issue.title}, ${code(issue.resource)}.`,
          ofIssue(issue),
        ]),
    );
  }
  const [best] = recommendations.toSorted((a, b) => b.score_gain - a.score_gain);
  if (best && best.score_gain > 0)
    draft.say(
      `The step that gains most by itself is "${best.title}": ${best.score_gain} points. With all suggested changes the score would be ${suggestion.score}.`,
      { kind: 'recommendation', label: best.title, rule: best.rule },
    );
  if (role === 'architect') draft.say(`How it adds up: ${scoring.formula}`, theReport);
}

const round = (score: number): number => Math.round(score);
