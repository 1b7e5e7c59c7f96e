import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pillar, Rule, Severity } from '../rules/rule.ts';
import { formula, pillarWeights, scoreOf, severityPoints } from './score.ts';

const severities = Object.keys(severityPoints) as Severity[];

const finding = fc.record({
  severity: fc.constantFrom(...severities),
  resources: fc.array(fc.string(), { minLength: 1, maxLength: 30 }),
  rule: fc
    .constantFrom(...(Object.keys(pillarWeights) as Pillar[]))
    .map((pillar) => ({ pillar }) as Rule),
});

describe('the score', () => {
  test('is 100 without findings, and stays between 0 and 100', () => {
    expect(scoreOf([]).overall).toBe(100);
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const { overall } = scoreOf(findings);
        return overall >= 0 && overall <= 100 && Number.isInteger(overall);
      }),
    );
  });

  test('never falls when a finding is fixed, never rises when one is added', () => {
    fc.assert(
      fc.property(fc.array(finding), finding, fc.nat(), (findings, added, at) => {
        const before = scoreOf(findings).overall;
        const after = scoreOf(findings.toSpliced(at % (findings.length + 1), 0, added)).overall;
        return after <= before;
      }),
    );
  });

  test('never falls when a finding becomes less severe or names fewer resources', () => {
    fc.assert(
      fc.property(fc.array(finding), finding, (others, one) => {
        const milder =
          severities[Math.min(severities.indexOf(one.severity) + 1, severities.length - 1)] ??
          'info';
        const eased = { ...one, severity: milder, resources: one.resources.slice(0, 1) };
        return scoreOf([...others, eased]).overall >= scoreOf([...others, one]).overall;
      }),
    );
  });

  test('adds up as the formula says: the contributions, rounded down', () => {
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        const { overall, pillars } = scoreOf(findings);
        for (const { score, points, weight, contribution } of pillars) {
          expect(Math.abs(score - (100 * 60) / (60 + points))).toBeLessThan(0.051);
          expect(Math.abs(contribution - weight * score)).toBeLessThan(0.0051);
        }
        const sum = pillars.reduce((total, { contribution }) => total + contribution, 0);
        expect(overall).toBe(Math.floor(Math.round(sum * 100) / 100));
      }),
    );
    expect(Object.values(pillarWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
    expect(formula).toContain('100 × 60 ÷ (60 + points)');
  });
});
