import type { WireReport } from '../../analysis/jobs.ts';
import type { ModelSettings } from '../client/model.ts';
import { stringFlow } from '../client/string-flow.ts';
import { askFor, type Structured } from '../client/structured.ts';
import { prompt, versionOf } from '../prompts/prompts.ts';
import { AnalysisAnswer } from './analyse-answer.ts';
import { type NumberedLines, numberedLines } from './numbered-lines.ts';
import { asData, reportFacts } from './report-facts.ts';
import { type Role, rolePrompt } from './role-prompt.ts';

/** Limits of what is added to one report. */
export const analyseLimits = {
  maxTokens: 2_500,
  temperature: 0.2,
  /** Milliseconds, the engine's own analysis included; the rest of the platform's 55 s is for storing it. */
  wholeMs: 48_000,
  /** Set aside for one report: what is read and written, twice where it has to be repaired. */
  tokens: 60_000,
  usdPerCall: 0.5,
  /** Of the files' lines. */
  sourceCharacters: 40_000,
  listedItems: 80,
} as const;

export interface Subject {
  readonly report: WireReport;
  readonly title: string;
  readonly lines: readonly NumberedLines[];
}

export interface Asked {
  readonly role: Role;
  readonly spent: (tokens: number) => void;
  readonly signal: AbortSignal;
  /** `performance.now()`, milliseconds. */
  readonly deadline: number;
}

/** A piece of the narrative; with `anew`, what came before it no longer counts. */
export interface NarrativePiece {
  readonly text: string;
  readonly anew: boolean;
}

/** The version that is stored with what is added. */
export function analyseVersion(role: Role): string {
  return versionOf('system', rolePrompt(role), 'analyse');
}

/**
 * What a model adds to a report, as it wrote it; its narrative comes while it is written.
 * @throws ModelFault, or the reason of `signal` once that is aborted
 */
export async function* analyse(
  settings: ModelSettings,
  { report, title, lines }: Subject,
  { role, spent, signal, deadline }: Asked,
): AsyncGenerator<NarrativePiece, Structured<AnalysisAnswer>> {
  const { maxTokens, temperature, usdPerCall: usd, sourceCharacters, listedItems } = analyseLimits;
  const facts = {
    findings: report.issues
      .slice(0, listedItems)
      .map(({ rule, title: says, resource }) => ({ rule, says, resource })),
    links: report.links.slice(0, listedItems).map(({ from, to, kind }) => ({ from, to, kind })),
    files: numberedLines(lines, sourceCharacters),
  };
  const answer = askFor(settings, {
    messages: [
      {
        role: 'system',
        content: [prompt('system'), prompt(rolePrompt(role)), prompt('analyse')].join('\n\n'),
      },
      { role: 'user', content: `${reportFacts(report, title)}\n${asData(facts)}` },
    ],
    schema: AnalysisAnswer,
    name: 'addition_to_report',
    ...{ maxTokens, temperature, usd, spent, signal, deadline },
  });
  let attempt = 1;
  let flow = stringFlow('narrative');
  let step = await answer.next();
  for (; !step.done; step = await answer.next()) {
    const anew = step.value.attempt !== attempt;
    if (anew) {
      attempt = step.value.attempt;
      flow = stringFlow('narrative');
    }
    const text = flow(step.value.text);
    if (anew || text !== '') yield { text, anew };
  }
  return step.value;
}
