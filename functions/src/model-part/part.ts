import type { DeepReadonly, ModelPart } from '@stackstage/contracts';

/** What a model adds to a report, as it is stored and sent. */
export type Part = DeepReadonly<ModelPart>;

/** What becomes known of it. */
export type PartChange = Partial<Part>;
