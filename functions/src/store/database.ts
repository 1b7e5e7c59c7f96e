import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { configuration } from '../configuration.ts';
import { adminApp } from '../http/admin-app.ts';

export type { Firestore };

let db: Firestore | undefined;

/** The project's database. Firestore is seen in this folder only. */
export function database(): Firestore {
  if (db === undefined) {
    db = getFirestore(adminApp(configuration().project));
    db.settings({ ignoreUndefinedProperties: true });
  }
  return db;
}
