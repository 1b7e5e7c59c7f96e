import * as z from 'zod';

export const Health = z
  .object({
    status: z.literal('ok'),
    version: z.string().describe('Of the product.'),
    node: z.string(),
    time: z.iso.datetime(),
    model: z
      .object({
        configured: z.boolean(),
        name: z.string().optional().describe('The preferred one.'),
        fallbacks: z.array(z.string()).optional(),
        provider: z
          .string()
          .optional()
          .describe('Who gets what is sent: `OpenRouter`, or a server of its own.'),
      })
      .describe('The language model; without one the built-in advisor answers.'),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
