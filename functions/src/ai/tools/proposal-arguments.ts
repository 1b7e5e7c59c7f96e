import * as z from 'zod';

/** An architecture as typed structure: the engine writes the syntax. */
export const ProposalArguments = z
  .strictObject({
    resources: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(60),
          type: z
            .string()
            .regex(/^[a-z][a-z0-9_]{2,80}$/)
            .describe('A Terraform type: `aws_db_instance`.'),
          region: z.string().max(40).optional(),
          properties: z
            .record(z.string().max(80), z.json())
            .optional()
            .describe(
              "Terraform's argument names; `aws_subnet.a` refers to another of these resources.",
            ),
        }),
      )
      .min(1)
      .max(200),
    links: z
      .array(z.strictObject({ from: z.string().max(200), to: z.string().max(200) }))
      .max(500)
      .optional()
      .describe('Who uses whom, by `type.name`.'),
  })
  .meta({ description: 'Resources in Terraform types and argument names, and who uses whom.' });
