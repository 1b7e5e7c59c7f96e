import { useSyncExternalStore } from 'react';

/** Who uses the page. `starting` until Firebase has said whether somebody is signed in. */
export type Session =
  | { readonly state: 'starting' }
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in'; readonly uid: string; readonly email: string };

/** Set while somebody is signed in in this browser; without it Firebase need not be loaded to know. */
const hint = 'stackstage.signed-in';

let session: Session = { state: 'starting' };
let following: Promise<void> | undefined;
const listeners = new Set<() => void>();
const endings = new Set<() => void>();

/** Firebase Authentication is a chunk of its own, loaded when it is needed. */
const loadAuth = () => import('./firebase-auth.ts');

/** Follows the sign-in in this and every other tab; call once, when the page starts. */
export function startSession(): void {
  addEventListener('storage', ({ key }) => {
    if (key === hint) void followSession();
  });
  if (readHint() === '0') setSession({ state: 'signed-out' });
  else void followSession();
}

/** Listens to Firebase from now on; what signs in calls it first. */
export function followSession(): Promise<void> {
  following ??= follow().catch(() => {
    following = undefined;
    setSession({ state: 'signed-out' }); // Firebase was not reached; the sign-in page says so
  });
  return following;
}

async function follow(): Promise<void> {
  const { firebaseAuth } = await loadAuth();
  const auth = await firebaseAuth();
  auth.onAuthStateChanged((user) => {
    setSession(
      user
        ? { state: 'signed-in', uid: user.uid, email: user.email ?? '' }
        : { state: 'signed-out' },
    );
  });
}

function setSession(next: Session): void {
  const ended =
    session.state === 'signed-in' && (next.state !== 'signed-in' || next.uid !== session.uid);
  session = next;
  writeHint(next.state === 'signed-in' ? '1' : '0');
  if (ended) for (const forget of endings) forget();
  for (const listener of listeners) listener();
}

/** Runs when a sign-in ends, in this tab or another: forget here what belonged to it. */
export function whenSignedOut(forget: () => void): void {
  endings.add(forget);
}

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}

/** The token for `Authorization: Bearer`, renewed when it is about to end; none when signed out. */
export async function idToken(): Promise<string | undefined> {
  const { firebaseAuth } = await loadAuth();
  const auth = await firebaseAuth();
  await auth.authStateReady();
  return auth.currentUser?.getIdToken();
}

export async function signOut(): Promise<void> {
  const { firebaseAuth } = await loadAuth();
  await (await firebaseAuth()).signOut();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readHint(): string | null {
  try {
    return localStorage.getItem(hint) ?? '0';
  } catch {
    return null; // storage is switched off: Firebase has to say
  }
}

function writeHint(value: '0' | '1'): void {
  try {
    if (localStorage.getItem(hint) !== value) localStorage.setItem(hint, value);
  } catch {
    // The next start asks Firebase.
  }
}
