import {
  type Auth,
  browserLocalPersistence,
  browserPopupRedirectResolver,
  connectAuthEmulator,
  GoogleAuthProvider,
  indexedDBLocalPersistence,
  initializeAuth,
  signInWithCredential,
  signInWithEmailAndPassword,
  signInWithPopup,
} from 'firebase/auth';
import { emulator, firebaseApp, isLocal } from './firebase-app.ts';

let starting: Promise<Auth> | undefined;

/** Firebase Authentication, loaded after the first paint. */
export function firebaseAuth(): Promise<Auth> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start(): Promise<Auth> {
  const app = await firebaseApp();
  const auth = initializeAuth(app, {
    persistence: [indexedDBLocalPersistence, browserLocalPersistence],
  });
  if (isLocal(app)) {
    const { host, port } = emulator('auth');
    connectAuthEmulator(auth, `http://${host}:${port}`, { disableWarnings: true });
  }
  return auth;
}

/** @throws FirebaseError with a code such as `auth/invalid-credential` */
export async function signInWithPassword(email: string, password: string): Promise<void> {
  await signInWithEmailAndPassword(await firebaseAuth(), email, password);
}

/** Opens Google's own window. @throws FirebaseError, also when the window is closed */
export async function signInWithGoogle(): Promise<void> {
  const provider = new GoogleAuthProvider();
  await signInWithPopup(await firebaseAuth(), provider, browserPopupRedirectResolver);
}

/** The local suite has no Google: its emulator takes the account's own word. */
export async function signInWithLocalGoogle(email: string): Promise<void> {
  const claims = { sub: email, email, email_verified: true };
  const credential = GoogleAuthProvider.credential(JSON.stringify(claims));
  await signInWithCredential(await firebaseAuth(), credential);
}

/** Whether accounts live in the local emulators only. */
export async function accountsAreLocal(): Promise<boolean> {
  return isLocal(await firebaseApp());
}
