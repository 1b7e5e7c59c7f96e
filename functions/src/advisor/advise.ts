import type { ToolContext } from '../ai/tools/tool.ts';
import { entryNamed } from '../catalogue/search.ts';
import { answerFindings, concerned } from './answers/findings.ts';
import { ordinalIn } from './answers/fix.ts';
import { answerKnowledge, contrasted, subjectOf } from './answers/knowledge.ts';
import { answerResources } from './answers/structure.ts';
import { type Asked, askedOf, type Question } from './asked.ts';
import { type Advice, Draft } from './draft.ts';
import { generalIntents, reportIntents } from './intents.ts';

const whoIAm =
  '*Answered by the built-in advisor from the report and the catalogue. A language model would add judgement in free words.*';

/** Below this nothing was understood. */
const understood = 3;

/**
 * Answers without a language model: knows what kind of question it is by its words, and says only what
 * report and catalogue hold, each sentence with what it rests on.
 */
export async function advise(question: Question, context: ToolContext): Promise<Advice> {
  const draft = new Draft(context.reportId);
  const asked = withHistory(askedOf(question, context), question, context);
  const chat = smallTalk(asked);
  if (chat !== undefined) draft.say(chat);
  else for (const part of partsOf(asked, context)) await answer(part, draft);
  const { text, ...advice } = draft.advice();
  return { ...advice, text: `${text}\n\n${whoIAm}` };
}

/** `What does it cost, and where is it cheaper?` is two questions, where each half is one. */
function partsOf(asked: Asked, context: ToolContext): readonly Asked[] {
  if (contrasted(asked.plain)) return [asked];
  const halves = asked.text
    .split(/(?:[?;,]|\.\s)\s*(?:and\s+)?|\s+and\s+(?=what|where|how|why|which|show|is|who)/i)
    .filter((half) => half.trim().length > 3);
  if (halves.length < 2 || halves.length > 3) return [asked];
  const parts = halves.map((text) => askedOf({ ...asked, text }, context));
  const kinds = parts.map((part) => best(reportIntents, part));
  const clear = kinds.every((kind) => (kind?.weight ?? 0) >= 5);
  return clear && new Set(kinds.map((kind) => kind?.intent.id)).size === parts.length
    ? parts
    : [asked];
}

async function answer(asked: Asked, draft: Draft): Promise<void> {
  const { report } = asked.context;
  const general = best(generalIntents, asked);
  const known =
    contrasted(asked.plain) !== undefined ||
    (general?.intent.id === 'knowledge' && entryNamed(subjectOf(asked.plain)) !== undefined);
  const ofReport = best(reportIntents, asked);
  const isAddress = asked.resources.length === 1 && asked.thing === asked.resources[0]?.address;
  if (
    report &&
    isAddress &&
    /^ (?:what is|describe|explain|tell me about) \S+ $/.test(asked.plain)
  ) {
    answerResources(asked, report, draft);
    answerFindings(asked, report, draft);
    return;
  }
  if (
    general &&
    (known ||
      (general.intent.id === 'equivalent' && general.weight > (ofReport?.weight ?? 0)) ||
      (!report && general.weight >= understood && !isOwn(asked)))
  ) {
    general.intent.answer(asked, draft);
    return;
  }
  if (!report && isOwn(asked) && ofReport && ofReport.weight >= understood) {
    draft.say(`That needs a report. ${abilities(false)}`);
    return;
  }
  if (report && ofReport && ofReport.weight >= understood) {
    await ofReport.intent.answer(asked, report, draft);
    return;
  }
  if (report && (asked.issues.length > 0 || asked.thing !== undefined)) {
    const findings = reportIntents.find(
      ({ id }) => id === (asked.issues.length > 0 ? 'fix' : 'findings'),
    );
    await findings?.answer(asked, report, draft);
    return;
  }
  if (general || !/ (?:i|you|me|my|he|she|they) /.test(asked.plain)) answerKnowledge(asked, draft);
  else draft.say('Neither the report nor the catalogue has an answer to this.');
  if (!report && ofReport && ofReport.weight >= understood)
    draft.say('For an answer about your own architecture, attach a report to this conversation.');
  else draft.say(abilities(report !== undefined));
}

/** About what the person has, as against a term. */
function isOwn({ plain }: Asked): boolean {
  return / (?:my|our|this|mine|ours|it) /.test(plain);
}

function best<T extends { readonly words: readonly (readonly [RegExp, number])[] }>(
  intents: readonly T[],
  { plain }: Asked,
): { readonly intent: T; readonly weight: number } | undefined {
  let found: { readonly intent: T; readonly weight: number } | undefined;
  for (const intent of intents) {
    const weight = intent.words.reduce(
      (sum, [words, own]) => sum + (words.test(plain) ? own : 0),
      0,
    );
    if (weight > (found?.weight ?? 0)) found = { intent, weight };
  }
  return found;
}

/** `How do I fix that?` means what was spoken of: the words of the last question are added. */
function withHistory(asked: Asked, question: Question, context: ToolContext): Asked {
  const refers =
    / (?:it|that|this|those|these|them|one|there|same|also|then) /.test(asked.plain) ||
    (asked.plain.split(' ').length < 6 && (best(reportIntents, asked)?.weight ?? 0) < 5);
  if (!refers || asked.resources.length > 0 || asked.issues.length > 0) return asked;
  const last = question.history.findLast(({ role }) => role === 'user');
  if (!last) return asked;
  const before = askedOf({ ...question, text: last.text }, context);
  const nth = ordinalIn(asked.plain);
  const chosen =
    nth === undefined || !context.report ? undefined : concerned(before, context.report)[nth];
  if (chosen) return { ...asked, issues: [chosen] };
  const { resources, thing, issues, pillar, severity, countries } = before;
  const goesOn =
    /^ (?:and|what about|how about|same|also) /.test(asked.plain.slice(0, 14)) &&
    (best(reportIntents, asked)?.weight ?? 0) < understood;
  return {
    ...asked,
    ...(goesOn && { plain: `${asked.plain}${before.plain.trimStart()}` }),
    resources,
    thing,
    issues,
    pillar: asked.pillar ?? pillar,
    severity: asked.severity ?? severity,
    countries: asked.countries.length > 0 ? asked.countries : countries,
  };
}

function smallTalk({ plain, text, context }: Asked): string | undefined {
  const words = plain.trim().split(' ');
  if (/^ (?:hi|hello|hey|good (?:morning|afternoon|evening)|greetings)(?: there)? $/.test(plain))
    return `Hello. ${abilities(context.report !== undefined)}`;
  if (
    /^ (?:thanks?|thank you|thx|cheers|great|perfect|ok|okay)(?: you| a lot| very much| so much)? $/.test(
      plain,
    )
  )
    return 'You are welcome. Ask on whenever you like.';
  if (
    / (?:who are you|what can you do|what can i ask|help me|are you (?:an? )?(?:ai|bot|model|human)) /.test(
      plain,
    ) ||
    plain === ' help '
  )
    return `I am StackStage's built-in advisor. ${abilities(context.report !== undefined)}`;
  if (/^ (?:please )?(?:delete|destroy|deploy|apply|remove|create|restart|shut down) /.test(plain))
    return `The advisor reads and explains; it changes nothing. ${abilities(context.report !== undefined)}`;
  const letters = [...text].filter((one) => /\p{L}/u.test(one));
  const latin = letters.filter((one) => /\p{Script=Latin}/u.test(one));
  const foreign = letters.length > 3 && latin.length < letters.length / 2;
  const other =
    / (?:wie|combien|coûte|pourquoi|cuanto|qual|quali|waarom|hur|vad|ile|dlaczego|warum|was|ist|der|die|das|nicht|pourquoi|comment|quel|quelle|est|les|por|qué|cómo|cuánto|perché|come|quanto|wat|hoe|waarom) /g;
  const english = / (?:the|is|are|what|how|why|my|do|of|in|to) /.test(plain);
  if (
    foreign ||
    (!english &&
      words.length > 2 &&
      (plain.match(other)?.length ?? 0) >= 1 &&
      (` ${plain} `.match(other)?.length ?? 0) > 0)
  )
    return `The built-in advisor reads English only; please ask in English. ${abilities(context.report !== undefined)}`;
  return undefined;
}

function abilities(hasReport: boolean): string {
  return hasReport
    ? 'You can ask why the score is what it is, what is wrong with a part, how to fix a finding, what it costs and how to save, which region suits your users, how available it is, for a diagram, how the suggestion compares, or what a term means.'
    : 'You can ask what a cloud term, service or rule is. Attach a report to ask about your own architecture: its score, findings, cost, regions and diagram.';
}
