import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { endpoints } from '@stackstage/contracts';
import { expect, it } from 'vitest';
import { root } from '../../../scripts/suite/config.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
/** As the Auth emulator makes them. */
const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part({
  aud: 'demo-stackstage',
  iss: 'https://securetoken.google.com/demo-stackstage',
  sub: 'ada',
  user_id: 'ada',
  auth_time: now,
  iat: now,
  exp: now + 3600,
  firebase: { sign_in_provider: 'password', identities: {} },
})}.`;

/** Starts every function with a sign-in as a deployed process does, and asks each once. */
const probe = `
  const [token, ...asks] = process.argv.slice(1);
  const functions = await import('./functions/src/index.ts');
  const answers = {};
  for (const ask of asks) {
    const [name, method] = ask.split(' ');
    const app = await functions[name].load();
    const server = await new Promise((done) => { const s = app.listen(0, '127.0.0.1', () => done(s)); });
    const answer = await fetch('http://127.0.0.1:' + server.address().port, {
      method, headers: { authorization: 'Bearer ' + token },
    });
    answers[name] = [answer.status, (await answer.json()).code];
    server.close();
  }
  console.error(JSON.stringify(answers)); // what functions log goes to standard output
  process.exit(0);
`;

it('a function without the Auth emulator takes no unsigned token', async () => {
  const rows = Object.entries(endpoints).filter(([, { signedIn }]) => signedIn);
  expect(rows.length).toBeGreaterThan(3);
  const asks = rows.map(([name, { method }]) => `${name} ${method}`);
  const { FIREBASE_AUTH_EMULATOR_HOST: _emulator, ...environment } = process.env;
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', probe, '--', unsigned, ...asks],
    { cwd: root, env: { ...environment, GCLOUD_PROJECT: 'demo-stackstage' } },
  );
  const said = stderr.trim().split('\n').at(-1) ?? '';
  expect(JSON.parse(said)).toEqual(
    Object.fromEntries(rows.map(([name]) => [name, [401, 'not-signed-in']])),
  );
});
