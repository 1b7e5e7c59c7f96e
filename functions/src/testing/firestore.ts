import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { runningSuite } from '../../../scripts/suite/config.ts';
import { adminApp } from '../http/admin-app.ts';

/** The running emulator's database, as functions see it. */
export function testDatabase(): Firestore {
  const { emulators, project } = runningSuite();
  process.env.FIRESTORE_EMULATOR_HOST = `${emulators.firestore.host}:${emulators.firestore.port}`;
  return getFirestore(adminApp(project));
}
