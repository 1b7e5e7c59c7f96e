import * as z from 'zod';

const Count = z.int().nonnegative().default(0);

/** `users/{uid}/usage/{day}`: what was used of a day's quotas. */
export const UsageDocument = z.object({
  analyses: Count,
  rankings: Count,
  comparisons: Count,
  exports: Count,
});
export type UsageDocument = z.infer<typeof UsageDocument>;

/** `attempts/{hash}`: tries of one address or e-mail to sign in, until `ends` (ms). */
export const AttemptsDocument = z.object({ count: Count, ends: z.number().default(0) });
export type AttemptsDocument = z.infer<typeof AttemptsDocument>;

/** What is counted by day. */
export type Metered = keyof UsageDocument;

/** `users/{uid}/usage/stored`: what lies in the database for one person. */
export const StoredDocument = z.object({ reports: Count, bytes: Count });
export type StoredDocument = z.infer<typeof StoredDocument>;
