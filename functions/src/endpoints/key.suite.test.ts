import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, modelServer } from '../../../scripts/model/server.ts';
import { root } from '../../../scripts/suite/config.ts';
import { newAccount, type TestAccount } from '../testing/api.ts';
import { testDatabase } from '../testing/firestore.ts';
import { type Served, serve } from '../testing/served.ts';

const planted = 'sk-or-v1-planted-00112233445566778899';
const models = ['plain', '401', '400', '500', 'html', 'redirect', 'cut', 'error-midway'];

let model: ModelServer;
let ada: TestAccount;
const served: Served[] = [];
const said: string[] = [];

/** Everything is asked with a planted key, of models that fail in many ways, and of none that there is. */
beforeAll(async () => {
  model = await modelServer();
  ada = await newAccount();
  for (const name of models) {
    const environment = {
      STACKSTAGE_AI_BASE_URL: model.url,
      STACKSTAGE_AI_MODEL: `stand-in/${name}`.replace('/plain', ''),
      OPENROUTER_API_KEY: planted,
    };
    const [assistant, analyze] = await Promise.all([
      serve('assistant', environment),
      serve('analyze', environment),
    ]);
    served.push(assistant, analyze);
    const files = [{ name: 'main.tf', content: 'resource "aws_s3_bucket" "b" {}\n' }];
    for (const [{ url }, body] of [
      [assistant, { message: `What is wrong? (${name})`, stream: true }],
      [assistant, { message: '' }],
      [analyze, { files }],
      [analyze, { files: [] }],
    ] as const) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${ada.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      said.push(JSON.stringify([...answer.headers]), await answer.text());
    }
  }
}, 120_000);
afterAll(async () => {
  await Promise.all(served.map((one) => one.close()));
  model?.close();
});

describe('a planted key', () => {
  it('stands in no answer and no error', () => {
    expect(said.length).toBeGreaterThan(60);
    expect(said.join('\n')).not.toContain(planted);
  });

  it('stands in no log', () => {
    const logs = served.map((one) => one.log()).join('\n');
    expect(logs).toContain('"function":"analyze"');
    expect(logs).not.toContain(planted);
  });

  it('was sent to the model’s server, and stands in nothing else that was', () => {
    expect(model.requests.length).toBeGreaterThan(models.length);
    expect(JSON.stringify(model.requests)).not.toContain(planted);
  });

  it('stands in no document', async () => {
    const stored: string[] = [];
    const walk = async (document: FirebaseFirestore.DocumentReference): Promise<void> => {
      const data = (await document.get()).data() ?? {};
      const content = data.content as Buffer | undefined;
      stored.push(JSON.stringify({ ...data, content: undefined }));
      if (content) stored.push(gunzipSync(content).toString('utf8'));
      for (const collection of await document.listCollections())
        for (const one of await collection.listDocuments()) await walk(one);
    };
    await walk(testDatabase().collection('users').doc(ada.uid));
    expect(stored.length).toBeGreaterThan(30);
    expect(stored.join('\n')).not.toContain(planted);
  });

  it('has no name in the built page', () => {
    const folder = join(root, 'web/dist');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(5);
    for (const file of files)
      expect(readFileSync(file, 'latin1'), file).not.toMatch(/sk-or-|OPENROUTER_API_KEY/);
  });
});
