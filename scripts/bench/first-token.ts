/**
 * Prints what the assistant adds to a model's own time to the first token, against a stand-in with a fixed
 * delay: in the function alone (a warm process of its own, as a deployed one is), and over the running suite
 * where that was started with the same stand-in. Needs the emulators (`npm start`).
 */
import { availableParallelism, loadavg } from 'node:os';
import { newAccount, post, ask as request } from '../../functions/src/testing/api.ts';
import { serve } from '../../functions/src/testing/served.ts';
import { eventsOf } from '../../functions/src/testing/server-events.ts';
import { modelServer } from '../model/server.ts';
import { origin, runningSuite } from '../suite/config.ts';
import { makeTerraform } from './make-terraform.ts';

const port = 8011; // of `npm run dev:model`, so that one set of variables fits both
const delayMs = 200;
const questions = 30;
const warmUps = 3;
const targetMs = 50;
const model = 'stand-in/at-once';

/** Of one question, milliseconds. */
interface Timing {
  /** From sending the question until the model is asked. */
  readonly before: number;
  /** From the model's first token until the reader has it. */
  readonly after: number;
}

let askedAt = 0;
let beganAt = 0;
const standIn = await modelServer({
  port,
  firstMs: delayMs,
  told: () => {
    askedAt = performance.now();
  },
  begins: () => {
    beganAt = performance.now();
  },
});
const functionAlone = await serve('assistant', {
  STACKSTAGE_AI_BASE_URL: standIn.url,
  STACKSTAGE_AI_MODEL: model,
  STACKSTAGE_MESSAGES_PER_MINUTE: '100000',
  STACKSTAGE_MESSAGES_PER_DAY: '100000',
  STACKSTAGE_TOKENS_PER_DAY: '1000000000',
});
const { token } = await newAccount();

async function ask(url: string, body: object): Promise<Timing & { readonly chatId: string }> {
  const sent = performance.now();
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'How good is it?', stream: true, ...body }),
  });
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  const events = await eventsOf(answer);
  const first = events.find(({ event }) => event === 'delta');
  const chatId = events.find(({ event }) => event === 'start')?.data.chat_id;
  if (!first || events.at(-1)?.data.notice !== undefined)
    throw new Error(`No answer by the model: ${JSON.stringify(events.at(-1)?.data)}`);
  return { before: askedAt - sent, after: first.at - beganAt, chatId };
}

async function report(resources: number): Promise<string> {
  const { json, status } = await post('/api/analyze', { files: makeTerraform(resources) }, token);
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(json)}`);
  return json.report_id;
}

/** @param body of each question; after the first it is asked on in the same chat where `goesOn` */
async function measure(what: string, url: string, body: object, goesOn = false): Promise<void> {
  const timings: Timing[] = [];
  let chat = {};
  for (let no = 0; no < warmUps + questions; no += 1) {
    const timing = await ask(url, { ...body, ...chat });
    if (goesOn) chat = { chat_id: timing.chatId };
    if (no >= warmUps) timings.push(timing);
  }
  const of = (value: (timing: Timing) => number) => {
    const sorted = timings.map(value).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
    return [at(0.5), at(0.95)];
  };
  const before = of((timing) => timing.before);
  const after = of((timing) => timing.after);
  const added = of((timing) => timing.before + timing.after);
  const cells = [...before, ...after, ...added].map((ms) => ms.toFixed(0).padStart(6));
  const verdict = (added[0] ?? 0) <= targetMs ? 'within' : 'above';
  console.log(`${what.padEnd(38)}${cells.join('')}   ${verdict} ${targetMs} ms`);
}

console.log(
  `${questions} questions each; the stand-in's own time to the first token is ${delayMs} ms.`,
);
console.log(
  'Milliseconds added: until the model is asked, from its token to the reader, both together;',
);
console.log('median and p95 of each.\n');
console.log(`${''.padEnd(38)}   before       after       added`);
const small = await report(5);
const large = await report(200);

const alone = (what: string, body: object, goesOn = false) =>
  measure(`function alone, ${what}`, functionAlone.url, body, goesOn);
await alone('no report', {});
await alone('report of 5', { report_id: small });
await alone('report of 200', { report_id: large });
await alone('report of 200, on and on', { report_id: large }, true);

const suite = origin(runningSuite().emulators.hosting);
const { json: health } = await request('/api/health');
if (health.model?.name === model) {
  await measure('over the suite, report of 200', `${suite}/api/assistant`, { report_id: large });
  console.log(
    '\nThe suite adds its own proxies and, for each request, a process that may have to start.',
  );
} else {
  console.log('\nOver the suite: not measured, as it runs with another model. Start it with');
  console.log(
    `  STACKSTAGE_AI_BASE_URL=${standIn.url} STACKSTAGE_AI_MODEL=${model} STACKSTAGE_MESSAGES_PER_MINUTE=1000 npm start`,
  );
}
const [load = 0] = loadavg();
console.log(
  `\nLoad of the machine meanwhile: ${load.toFixed(1)} on ${availableParallelism()} cores.`,
);
await functionAlone.close();
standIn.close();
