import { createHash } from 'node:crypto';
import { Problem } from '@stackstage/contracts';
import type { Request } from 'express';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import * as z from 'zod';
import { pathsOf } from './paths.ts';
import { transact } from './transact.ts';

const keptForMs = 24 * 60 * 60 * 1000;
/** A request that ended without an answer may be made again after this. */
const runsForMs = 60_000;
const longestKey = 255;

/** `users/{uid}/requests/{hash of the key}`: what a request with an Idempotency-Key led to. */
const RequestDocument = z.object({
  body: z.string().describe('A hash.'),
  result: z.string().optional().describe('Id of what it led to.'),
  began: z.number(),
  ends: z.number(),
});

interface KeyedRequest {
  readonly uid: string;
  /** The Idempotency-Key as the caller chose it. */
  readonly key: string;
  /** Everything that makes one request different from another. */
  readonly body: Uint8Array;
  readonly now: Date;
}

/** What a request does the first time, and how it is answered when it comes again. */
interface Effect<T> {
  readonly first: () => Promise<T>;
  readonly again: (result: string) => Promise<T>;
  /** Id that `again` finds it by. */
  readonly idOf: (made: T) => string;
}

/**
 * Has one effect however often a request is sent with the same `Idempotency-Key`; without one, each
 * request is the first.
 *
 * @throws Problem `already-running` while the first runs, `key-reused` when the body is another,
 *   `request-invalid` when the key is longer than 255 characters
 */
export async function once<T>(
  db: Firestore,
  { uid, request, now }: { uid: string; request: Request & { rawBody?: Buffer }; now: Date },
  { first, again, idOf }: Effect<T>,
): Promise<T> {
  const key = request.get('idempotency-key');
  if (key === undefined) return first();
  if (key.length === 0 || key.length > longestKey) {
    throw new Problem('request-invalid', `An Idempotency-Key has 1 to ${longestKey} characters.`);
  }
  const keyed = { uid, key, body: request.rawBody ?? Buffer.alloc(0), now };
  const known = await beginRequest(db, keyed);
  if (known !== undefined) return again(known);
  let result: string | undefined;
  try {
    const made = await first();
    result = idOf(made);
    return made;
  } finally {
    await endRequest(db, keyed, result);
  }
}

/**
 * Begins a request that must have one effect however often it is sent.
 *
 * @returns the id of what it led to earlier, or `undefined` for the first
 * @throws Problem `already-running` while the first runs, `key-reused` when the body is another
 */
async function beginRequest(
  db: Firestore,
  { uid, key, body, now }: KeyedRequest,
): Promise<string | undefined> {
  const document = pathsOf(db, uid).request(hash(key));
  const bodyHash = hash(body);
  return transact(db, async (transaction) => {
    const known = RequestDocument.safeParse((await transaction.get(document)).data());
    if (known.success && known.data.ends > now.getTime()) {
      const { body: firstBody, result, began } = known.data;
      if (firstBody !== bodyHash) {
        throw new Problem(
          'key-reused',
          'This Idempotency-Key came with another body. Take a new key.',
        );
      }
      if (result !== undefined) return result;
      if (began + runsForMs > now.getTime()) {
        const detail =
          'The first request with this Idempotency-Key still runs. Ask again in a moment.';
        throw new Problem('already-running', detail, { retry_after: 2 });
      }
    }
    const began = now.getTime();
    const ends = began + keptForMs;
    transaction.set(document, {
      body: bodyHash,
      began,
      ends,
      expires_at: Timestamp.fromMillis(ends),
    });
    return undefined;
  });
}

/** Notes what the request led to; with nothing, it may be made again with the same key. */
async function endRequest(
  db: Firestore,
  { uid, key }: KeyedRequest,
  result: string | undefined,
): Promise<void> {
  const document = pathsOf(db, uid).request(hash(key));
  await (result === undefined ? document.delete() : document.update({ result }));
}

function hash(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
