import { type FirebaseApp, initializeApp } from 'firebase/app';

type EmulatorName = keyof typeof __EMULATORS__;

let starting: Promise<FirebaseApp> | undefined;

/** The Firebase project that serves this page; Hosting knows it, here and when deployed. */
export function firebaseApp(): Promise<FirebaseApp> {
  starting ??= readProject().catch((error: unknown) => {
    starting = undefined; // the next call asks again
    throw error;
  });
  return starting;
}

async function readProject(): Promise<FirebaseApp> {
  const answer = await fetch('/__/firebase/init.json');
  if (!answer.ok) throw new Error(`Hosting did not name its project (${answer.status}).`);
  return initializeApp((await answer.json()) as Record<string, string>);
}

/** A project whose id begins with `demo-` lives in the local emulators and nowhere else. */
export function isLocal(app: FirebaseApp): boolean {
  return app.options.projectId?.startsWith('demo-') ?? false;
}

/**
 * Where an emulator of the suite that serves this page listens. The tests move all ports by the same
 * number, so the page's own port tells the others.
 */
export function emulator(name: EmulatorName): { readonly host: string; readonly port: number } {
  const moved = Number(location.port || 80) - __EMULATORS__.hosting.port;
  const { host, port } = __EMULATORS__[name];
  return { host, port: port + moved };
}
