import type { Rule } from '../rule.ts';

/** All rules of the sustainability pillar. */
export const sustainabilityRules: readonly Rule[] = [];
