import type { WireReport } from '../../analysis/jobs.ts';
import type { Asked } from '../asked.ts';
import { type Draft, ofCost, ofIssue, ofResource, theReport } from '../draft.ts';
import { code, counted, place } from '../words.ts';
import { meant } from './fix.ts';

const most = 10;

/** What was assumed: of the whole, and of the use that prices are multiplied with. */
export function answerAssumptions(
  _: Asked,
  { assumptions, estimated_cost }: WireReport,
  draft: Draft,
): void {
  const priced = estimated_cost.lines.filter(({ assumption }) => assumption !== undefined);
  if (assumptions.length + priced.length === 0) {
    draft.say('Nothing had to be assumed.', theReport);
    return;
  }
  if (assumptions.length > 0) {
    draft.say(`${counted(assumptions.length, 'assumption')} about the architecture:`, theReport);
    draft.list(
      assumptions
        .slice(0, most)
        .map(({ text }) => [text, { kind: 'assumption', label: text.slice(0, 80) }]),
    );
  }
  if (priced.length > 0) {
    draft.say(`${counted(priced.length, 'cost line')} with assumed use:`, theReport);
    draft.list(
      priced
        .toSorted((a, b) => b.monthly_usd - a.monthly_usd)
        .slice(0, most)
        .map(({ resource, component, assumption }) => [
          `${code(resource)}, ${component}: ${assumption}.`,
          ofCost(resource),
        ]),
    );
  }
}

/** What the files leave open. */
export function answerUndetermined(
  _: Asked,
  { undetermined, diagnostics }: WireReport,
  draft: Draft,
): void {
  if (undetermined.length === 0)
    draft.say('The files leave no question of the rules open.', theReport);
  else {
    draft.say(
      `${counted(undetermined.length, 'question')} could not be decided from the files:`,
      theReport,
    );
    draft.list(
      undetermined
        .slice(0, most)
        .map(({ title, resource, because, evidence }) => [
          `${title}, ${code(resource)}: not known, as ${because}.`,
          ofResource(resource, evidence),
        ]),
    );
  }
  const unread = diagnostics.filter(({ severity }) => severity === 'error').slice(0, 3);
  if (unread.length > 0) {
    draft.say('Not read:', theReport);
    draft.list(
      unread.map(({ file, line, message }) => [`${file}, line ${line}: ${message}`, theReport]),
    );
  }
}

/** What was suppressed in the files, and why. */
export function answerSuppressed(_: Asked, { suppressed }: WireReport, draft: Draft): void {
  if (suppressed.length === 0) {
    draft.say('Nothing is suppressed in the files.', theReport);
    return;
  }
  draft.say(
    `${counted(suppressed.length, 'finding')} ${suppressed.length === 1 ? 'is' : 'are'} suppressed:`,
    theReport,
  );
  draft.list(
    suppressed
      .slice(0, most)
      .map(({ title, resource, reason, suppressed_at }) => [
        `${title}, ${code(resource)} (${place(suppressed_at)}): ${reason || 'no reason is given'}.`,
        ofResource(resource, suppressed_at),
      ]),
  );
}

/** Under which ids other scanners have the same check. */
export function answerScannerIds(asked: Asked, report: WireReport, draft: Draft): void {
  const found = meant(asked, report);
  const rules = [...new Map(found.map((issue) => [issue.rule, issue])).values()].slice(0, 5);
  if (rules.length === 0) draft.say('No finding of the report fits this question.', theReport);
  draft.list(
    rules.map((issue) => [
      `${issue.title} (${code(issue.rule)}): ${issue.equivalents.length === 0 ? 'no other scanner has it' : issue.equivalents.map(code).join(', ')}.`,
      ofIssue(issue),
    ]),
  );
}
