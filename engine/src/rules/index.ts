import { costRules } from './cost/index.ts';
import { operationsRules } from './operations/index.ts';
import { performanceRules } from './performance/index.ts';
import { reliabilityRules } from './reliability/index.ts';
import type { Rule } from './rule.ts';
import { securityRules } from './security/index.ts';
import { sustainabilityRules } from './sustainability/index.ts';

/** Every rule, all pillars. */
export const rules: readonly Rule[] = [
  ...securityRules,
  ...reliabilityRules,
  ...performanceRules,
  ...costRules,
  ...operationsRules,
  ...sustainabilityRules,
];
