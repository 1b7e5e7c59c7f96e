import * as z from 'zod';

const Count = z.int().nonnegative().default(0);

/** `users/{uid}/usage/{day}`: what was used of a day's quotas. */
export const UsageDocument = z.object({
  analyses: Count,
  rankings: Count,
  comparisons: Count,
  exports: Count,
  messages: Count,
  tokens: Count.describe('Of language models, in and out; reserved before, settled after.'),
});
export type UsageDocument = z.infer<typeof UsageDocument>;

/** `attempts/{hash}`: tries of one address or e-mail to sign in, until `ends` (ms). */
export const AttemptsDocument = z.object({ count: Count, ends: z.number().default(0) });
export type AttemptsDocument = z.infer<typeof AttemptsDocument>;

/** `users/{uid}/usage/minute`: messages of the minute that `ends` then (ms). */
export const MinuteDocument = z.object({ messages: Count, ends: z.number().default(0) });

/** What is counted by day. */
export type Metered = keyof UsageDocument;

/** `users/{uid}/usage/stored`: what lies in the database for one person. */
export const StoredDocument = z.object({ reports: Count, bytes: Count });
export type StoredDocument = z.infer<typeof StoredDocument>;
