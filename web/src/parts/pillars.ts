import type { Pillar } from '@stackstage/contracts';

/** The pillars as people read them. */
export const pillarNames: Readonly<Record<Pillar, string>> = {
  security: 'Security',
  reliability: 'Reliability',
  performance: 'Performance',
  cost: 'Cost',
  operations: 'Operations',
  sustainability: 'Sustainability',
};
