import { readFileSync } from 'node:fs';
import { origin, root, type SuiteConfig } from './config.ts';

interface Header {
  readonly key: string;
  readonly value: string;
}
interface FirebaseConfig {
  readonly firestore: { readonly rules: string; readonly indexes: string };
  readonly hosting: {
    readonly headers: readonly { readonly source: string; readonly headers: readonly Header[] }[];
  };
}

const policy = 'Content-Security-Policy';

/**
 * What firebase-tools is given: `firebase.json`, with the addresses of `emulators.config.json` and
 * without what only a deployment needs. The page may also reach the emulators it is told of.
 *
 * @param rules path of the security rules to use, relative to the root
 */
export function localFirebaseConfig(suite: SuiteConfig, rules: string): object {
  const deployed = JSON.parse(readFileSync(`${root}firebase.json`, 'utf8')) as FirebaseConfig;
  const { hosting, functions, firestore, firestoreWebsocket, auth, hub, logging, eventarc, tasks } =
    suite.emulators;
  return {
    ...deployed,
    firestore: { ...deployed.firestore, rules },
    hosting: { ...deployed.hosting, headers: deployed.hosting.headers.map(reaching(suite)) },
    emulators: {
      hosting,
      functions,
      firestore: { ...firestore, websocketPort: firestoreWebsocket.port },
      auth,
      hub,
      logging,
      eventarc,
      tasks,
      ui: { enabled: false },
      singleProjectMode: true,
    },
  };
}

/** Adds the emulators that the page speaks to, and what it needs to be served without TLS. */
function reaching(suite: SuiteConfig) {
  const { auth, firestore } = suite.emulators;
  const origins = `${origin(auth)} ${origin(firestore)}`;
  return (rule: { readonly source: string; readonly headers: readonly Header[] }) => ({
    ...rule,
    headers: rule.headers.map((header) =>
      header.key === policy
        ? { ...header, value: header.value.replace("connect-src 'self'", `$& ${origins}`) }
        : header,
    ),
  });
}
