import { origin, runningSuite } from '../../../scripts/suite/config.ts';

const { emulators, project } = runningSuite();
const documents = `${origin(emulators.firestore)}/v1/projects/${project}/databases/(default)/documents`;

/** A document as Firestore's REST interface gives it under the rules: as the token's user, or as nobody. */
export async function documentOf(path: string, token?: string): Promise<Record<string, unknown>> {
  const { fields = {} } = (await read(path, token)) as { fields?: Record<string, Value> };
  return plainFields(fields);
}

/** The documents of a collection; `as` 'owner' passes by the rules. */
export async function documentsOf(
  path: string,
  token?: string,
  as?: 'owner',
): Promise<Record<string, unknown>[]> {
  const { documents: found = [] } = (await read(`${path}?pageSize=300`, as ?? token)) as {
    documents?: { fields?: Record<string, Value> }[];
  };
  return found.map(({ fields = {} }) => plainFields(fields));
}

/** Writes a document past the rules: what a test finds there before it begins. */
export async function putDocument(path: string, fields: Fields): Promise<void> {
  const answer = await fetch(`${documents}/${path}`, {
    method: 'PATCH',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify(wired(fields).mapValue),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
}

type Fields = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

function wired(fields: Fields): { readonly mapValue: { readonly fields: object } } {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'number' ? { integerValue: String(value) } : wired(value),
  ]);
  return { mapValue: { fields: Object.fromEntries(entries) } };
}

async function read(path: string, token: string | undefined): Promise<unknown> {
  const answer = await fetch(`${documents}/${path}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return answer.json();
}

interface Value {
  readonly integerValue?: string;
  readonly doubleValue?: number;
  readonly mapValue?: { readonly fields?: Record<string, Value> };
  readonly arrayValue?: { readonly values?: readonly Value[] };
}

function plainFields(fields: Record<string, Value>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)]));
}

function plain(value: Value): unknown {
  if (value.integerValue !== undefined) return Number(value.integerValue);
  if (value.mapValue) return plainFields(value.mapValue.fields ?? {});
  if (value.arrayValue) return (value.arrayValue.values ?? []).map(plain);
  return Object.values(value)[0];
}
