import type { Rule } from '../rule.ts';
import { regionCarbon } from './region-carbon.ts';

/** All rules of the sustainability pillar. */
export const sustainabilityRules: readonly Rule[] = [regionCarbon];
