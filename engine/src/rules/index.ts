import type { Rule } from './rule.ts';

/** Every rule, all pillars. */
export const rules: readonly Rule[] = [];
