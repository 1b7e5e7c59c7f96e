import type { Finding } from '../review/finding.ts';
import type { Pillar, Severity } from '../rules/rule.ts';

/** What a finding weighs: the points it takes, before they are put on the scale of 0 to 100. */
export const severityPoints: Readonly<Record<Severity, number>> = {
  critical: 24,
  high: 10,
  medium: 4,
  low: 1,
  info: 0,
};

/** How much each pillar counts; they add up to 1. */
export const pillarWeights: Readonly<Record<Pillar, number>> = {
  security: 0.3,
  reliability: 0.25,
  performance: 0.1,
  cost: 0.15,
  operations: 0.15,
  sustainability: 0.05,
};

/** Points at which a pillar is at half of its score. */
const halfAt = 60;

export interface PillarScore {
  readonly pillar: Pillar;
  readonly weight: number;
  readonly findings: number;
  /** Sum over the findings of their severity's points. */
  readonly points: number;
  /** 0–100, one decimal: 100 × 60 ÷ (60 + points). */
  readonly score: number;
  /** What it adds to the whole: weight × score, two decimals. */
  readonly contribution: number;
}

export interface Score {
  /** 0–100, whole: the sum of the contributions, rounded down. */
  readonly overall: number;
  readonly pillars: readonly PillarScore[];
  /** The formula in words, as the report prints it. */
  readonly formula: string;
}

export const formula =
  `A pillar scores 100 × ${halfAt} ÷ (${halfAt} + points); each finding there adds points by its severity ` +
  `(${Object.entries(severityPoints)
    .map(([severity, points]) => `${severity} ${points}`)
    .join(', ')}), and each further ` +
  'copy of the same block a tenth of that. The score is the sum of weight × pillar score, rounded down.';

/**
 * Scores a review's findings. Fewer findings or lower severities never give less, more never give more:
 * every step is monotone, rounding included.
 */
export function scoreOf(
  findings: readonly Pick<Finding, 'severity' | 'resources' | 'rule'>[],
): Score {
  const pillars = (Object.keys(pillarWeights) as Pillar[]).map((pillar): PillarScore => {
    const own = findings.filter(({ rule }) => rule.pillar === pillar);
    const points = round(
      own.reduce((sum, finding) => sum + pointsOf(finding), 0),
      1,
    );
    const score = round((100 * halfAt) / (halfAt + points), 1);
    const weight = pillarWeights[pillar];
    return {
      pillar,
      weight,
      findings: own.length,
      points,
      score,
      contribution: round(weight * score, 2),
    };
  });
  const sum = pillars.reduce((total, { contribution }) => total + contribution, 0);
  return { overall: Math.floor(round(sum, 2)), pillars, formula };
}

/** A finding's own points, and a tenth more for each further resource it names. */
function pointsOf({ severity, resources }: Pick<Finding, 'severity' | 'resources'>): number {
  return severityPoints[severity] * (1 + Math.max(0, resources.length - 1) / 10);
}

function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale + 1e-9) / scale;
}
