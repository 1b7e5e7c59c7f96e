import type { Evidence, ModelFinding } from '@stackstage/contracts';
import type { AnalysisAnswer } from '../ai/tasks/analyse-answer.ts';
import type { NumberedLines } from '../ai/tasks/numbered-lines.ts';
import type { WireReport } from '../analysis/jobs.ts';

const most = { findings: 8, questions: 6, resources: 20, words: 2_000, title: 200 } as const;

/** A model's findings and questions as far as they may be shown. */
export interface Grounded {
  readonly findings: readonly ModelFinding[];
  readonly questions: AnalysisAnswer['questions'];
  /** How many citations named what does not exist. */
  readonly dropped: number;
}

/**
 * Findings that cite resources of this report, without what they cite beside that: addresses and lines
 * that do not exist are dropped and counted, and so is a finding of which no address is left.
 *
 * @param lines of the files, as far as they are known
 */
export function grounded(
  { findings, questions }: AnalysisAnswer,
  { resources }: WireReport,
  lines: readonly NumberedLines[],
): Grounded {
  const addresses = new Set(resources.map(({ address }) => address));
  let dropped = 0;
  const kept = findings.flatMap((finding): ModelFinding[] => {
    const cited = [...new Set(finding.resources)];
    const real = cited.filter((address) => addresses.has(address)).slice(0, most.resources);
    const evidence = finding.lines && evidenceOf(finding.lines, lines);
    dropped += cited.filter((address) => !addresses.has(address)).length;
    if (finding.lines && !evidence) dropped += 1;
    if (real.length === 0) {
      if (cited.length === 0) dropped += 1;
      return [];
    }
    return [
      {
        title: shortened(finding.title, most.title),
        severity: finding.severity,
        explanation: shortened(finding.explanation),
        fix: shortened(finding.fix),
        resources: real,
        evidence: evidence ? [evidence] : [],
      },
    ];
  });
  return {
    findings: kept.slice(0, most.findings),
    questions: questions
      .slice(0, most.questions)
      .map(({ question, why }) => ({ question: shortened(question), why: shortened(why) })),
    dropped,
  };
}

/** The lines that are named, where the file has them all. */
function evidenceOf(
  { file, start_line, end_line }: Evidence,
  lines: readonly NumberedLines[],
): Evidence | undefined {
  const isThere = lines.some(
    (known) =>
      known.file === file &&
      start_line >= known.start_line &&
      end_line >= start_line &&
      end_line < known.start_line + known.lines.length,
  );
  return isThere ? { file, start_line, end_line } : undefined;
}

function shortened(text: string, length: number = most.words): string {
  return text.length <= length ? text : `${text.slice(0, length).toWellFormed()} …`;
}
