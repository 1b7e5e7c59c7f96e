import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { newAccount, post, type TestAccount } from '../testing/api.ts';
import { testDatabase } from '../testing/firestore.ts';

const db = testDatabase();
const secrets = ['correct-horse-battery', `AKIA${'Q3WE4RT5YU6IO7PA'}`, 'staple-in-the-url'];
const [password, key, inUrl] = secrets;
const file = `resource "aws_db_instance" "main" {
  engine   = "postgres"
  password = "${password}"
}
resource "aws_instance" "app" {
  user_data = <<-EOT
    export AWS_ACCESS_KEY_ID=${key}
    export URL=postgres://shop:${inUrl}@db/x
  EOT
}
`;

let ada: TestAccount;
let answer: Awaited<ReturnType<typeof post>>;

beforeAll(async () => {
  ada = await newAccount();
  const files = [{ name: 'main.tf', content: file }];
  answer = await post('/api/analyze', { files }, ada.token);
});

it('are told by kind, file and line, and nothing else of them', () => {
  expect(answer.status).toBe(200);
  expect(answer.json.secrets).toEqual([
    { kind: 'password', file: 'main.tf', line: 3 },
    { kind: expect.any(String), file: 'main.tf', line: 7 },
    { kind: expect.any(String), file: 'main.tf', line: 8 },
  ]);
  for (const secret of secrets) expect(JSON.stringify(answer.json)).not.toContain(secret);
});

it('are findings all the same', () => {
  const found = answer.json.issues.map(
    ({ rule, resource }: Record<string, string>) => `${rule} ${resource}`,
  );
  expect(
    found.filter((one: string) => /secret|password|credential/.test(one)).length,
  ).toBeGreaterThan(0);
});

it('lie in no document of the person', async () => {
  const asked = await post(
    '/api/assistant',
    {
      message: `Is ${key} safe? My password is password=${password}`,
      report_id: answer.json.report_id,
    },
    ada.token,
  );
  expect(asked.json.message.notice).toMatch(/secret/);
  const documents: string[] = [];
  const walk = async (path: FirebaseFirestore.DocumentReference): Promise<void> => {
    const data = (await path.get()).data() ?? {};
    const content = data.content as Buffer | undefined;
    documents.push(JSON.stringify({ ...data, content: undefined }));
    if (content && content[0] === 0x1f) documents.push(gunzipSync(content).toString('utf8'));
    for (const collection of await path.listCollections())
      for (const one of await collection.listDocuments()) await walk(one);
  };
  await walk(db.collection('users').doc(ada.uid));
  expect(documents.length).toBeGreaterThan(5);
  for (const secret of secrets) expect(documents.join('\n')).not.toContain(secret);
});
