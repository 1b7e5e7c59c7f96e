import type { Facets } from '../../graph/facets.ts';
import { type Fact, known } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, mapped, type Reading, written } from '../reading.ts';

export type CapacityMode = Facets['capacityMode'];

/** The mode in the provider's words: `ON_DEMAND`, `PAY_PER_REQUEST`, `PROVISIONED`. */
export function capacityByWord(path: string): Reading<CapacityMode> {
  return mapped<CapacityMode>(path, {
    PAY_PER_REQUEST: 'on-demand',
    ON_DEMAND: 'on-demand',
    PROVISIONED: 'provisioned',
  });
}

/** Serverless when a scaling block is there or the engine's mode says so. */
export function serverlessIf(mode: string, scaling: string): Reading<CapacityMode> {
  return custom<CapacityMode>([mode, scaling], (context): Fact<CapacityMode> | undefined => {
    const block = written(context, scaling)[0];
    if (block) return known<CapacityMode>('serverless', { by: 'file', at: block.at });
    const slot = written(context, mode)[0];
    const fact = slot && asText(slot.value);
    if (fact?.state !== 'known') return fact;
    return { ...fact, value: fact.value === 'serverless' ? 'serverless' : 'provisioned' };
  });
}
