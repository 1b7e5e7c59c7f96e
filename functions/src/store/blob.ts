import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { CollectionReference, Firestore } from 'firebase-admin/firestore';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Bytes of one document's content; Firestore takes 1 MiB with all its fields. */
const partSize = 900_000;
/** Parts written in one commit; Firestore takes 10 MiB. */
const partsPerCommit = 8;

/** A value as gzipped JSON. */
export function packed(value: unknown): Promise<Buffer> {
  return zip(JSON.stringify(value));
}

/** What `packed` was given; whoever asks says what it must be. */
export async function unpacked(bytes: Uint8Array): Promise<unknown> {
  return JSON.parse((await unzip(bytes)).toString('utf8'));
}

/** Writes bytes as the documents `0`, `1`, … of a folder, and gives their number. */
export async function writeParts(
  db: Firestore,
  folder: CollectionReference,
  bytes: Buffer,
): Promise<number> {
  const count = Math.ceil(bytes.length / partSize);
  const parts = Array.from({ length: count }, (_, index) => ({
    id: String(index),
    content: bytes.subarray(index * partSize, (index + 1) * partSize),
  }));
  while (parts.length > 0) {
    const batch = db.batch();
    for (const { id, content } of parts.splice(0, partsPerCommit)) {
      batch.set(folder.doc(id), { content });
    }
    await batch.commit();
  }
  return count;
}

/** The bytes of as many parts, in their order. */
export async function readParts(
  db: Firestore,
  folder: CollectionReference,
  count: number,
): Promise<Uint8Array> {
  const names = Array.from({ length: count }, (_, index) => folder.doc(String(index)));
  const documents = count === 0 ? [] : await db.getAll(...names);
  return Buffer.concat(documents.map((document) => document.get('content') as Uint8Array));
}
