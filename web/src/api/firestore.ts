import { connectFirestoreEmulator, type Firestore, initializeFirestore } from 'firebase/firestore';
import { emulator, firebaseApp, isLocal } from '../session/firebase-app.ts';
import { firebaseAuth } from '../session/firebase-auth.ts';

let starting: Promise<Firestore> | undefined;

/** The database, kept in memory only: nothing of a report stays in the browser's storage. */
export function firestore(): Promise<Firestore> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start(): Promise<Firestore> {
  const app = await firebaseApp();
  await firebaseAuth(); // so that requests carry the token
  const database = initializeFirestore(app, { ignoreUndefinedProperties: true });
  if (isLocal(app)) {
    const { host, port } = emulator('firestore');
    connectFirestoreEmulator(database, host, port);
  }
  return database;
}
