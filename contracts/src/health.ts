import * as z from 'zod';

export const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string().describe('Of the product.'),
    node: z.string(),
    time: z.iso.datetime(),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
