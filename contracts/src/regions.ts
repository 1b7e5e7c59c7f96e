import * as z from 'zod';

/** Where the users are: ISO 3166 country codes, each with its share of all requests. */
const Audience = z.array(
  z.strictObject({
    country: z.string().regex(/^[A-Z]{2}$/, 'not a country code of two capital letters'),
    share: z.number().gt(0).max(1e9),
  }),
);

const Weight = z.number().min(0).max(100);

export const RegionsRequest = z
  .strictObject({
    report_id: z.string().min(1).max(64),
    audience: Audience.min(1).max(50),
    weights: z
      .strictObject({ cost: Weight, latency: Weight, carbon: Weight })
      .optional()
      .describe('How much each counts; they are made to add up to 1.'),
    residency: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .describe('Only regions whose data counts as being there: `EU`, `DE`.'),
  })
  .meta({
    id: 'RegionsRequest',
    examples: [{ report_id: 'r7Qm2', audience: [{ country: 'DE', share: 1 }] }],
  });
export type RegionsRequest = z.infer<typeof RegionsRequest>;

const RankedRegion = z
  .object({
    provider: z.string(),
    region: z.string(),
    name: z.string(),
    country: z.string(),
    residency: z.string().describe('Where its data counts as being: `EU`, `US`, a country.'),
    monthly_usd: z.number().nonnegative(),
    missing: z.array(z.string()).describe('Priced in the present region and not there.'),
    round_trip_ms: z.number().nonnegative().describe('Median, weighted by the audience.'),
    carbon: z.number().nullable().describe('gCO2/kWh of the grid.'),
    score: z.number().min(0).max(100),
    current: z.boolean(),
    reasons: z.array(z.string()),
  })
  .meta({ id: 'RankedRegion' });

export const RegionsResponse = z
  .object({ regions: z.array(RankedRegion).describe('Best first.') })
  .meta({ id: 'RegionsResponse' });
export type RegionsResponse = z.infer<typeof RegionsResponse>;
