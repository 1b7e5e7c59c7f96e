import { origin, runningSuite } from '../../../scripts/suite/config.ts';

const suite = runningSuite();

/** Where the API is served, as the page reaches it. */
export const api = origin(suite.emulators.hosting);
export const authEmulator = origin(suite.emulators.auth);
export const { project } = suite;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  readonly json: any;
  /** The body as it came. */
  readonly text: string;
  readonly ms: number;
}

/** Asks the API and reads the answer; one that is not JSON gives `json` as text. */
export async function ask(path: string, options: RequestInit = {}): Promise<Answer> {
  const began = performance.now();
  const answer = await fetch(`${api}${path}`, options);
  const text = await answer.text();
  const ms = performance.now() - began;
  const isJson = /json/.test(answer.headers.get('content-type') ?? '');
  return {
    status: answer.status,
    headers: answer.headers,
    json: isJson ? JSON.parse(text) : text,
    text,
    ms,
  };
}

/** Posts JSON, with a token when one is given. */
export function post(
  path: string,
  body: unknown,
  token?: string,
  headers: Readonly<Record<string, string>> = {},
) {
  return ask(path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** Posts JSON to a function of its own, which is no part of the suite; the answer is not read. */
export function postTo(
  url: string,
  body: unknown,
  token: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** Posts files as a form, with fields beside them. */
export function postFiles(
  path: string,
  files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>,
  token: string,
  fields: Readonly<Record<string, string>> = {},
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  for (const [name, content] of Object.entries(files))
    form.append('files', new Blob([content]), name);
  return ask(path, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form });
}

export interface TestAccount {
  readonly email: string;
  readonly password: string;
  readonly uid: string;
  readonly token: string;
}

let made = 0;

/** Signs up over the API, with an address that no other test has. */
export async function newAccount(): Promise<TestAccount> {
  made += 1;
  const email = `someone-${process.pid}-${Date.now()}-${made}@example.org`;
  const password = 'a passphrase for tests';
  const { status, json } = await post('/api/auth/signup', { email, password });
  if (status !== 200) throw new Error(`signing up failed: ${JSON.stringify(json)}`);
  return { email, password, uid: json.uid, token: json.id_token };
}
