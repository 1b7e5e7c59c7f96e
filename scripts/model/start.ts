/** `npm run dev:model [-- --port N]`: the stand-in for a language model, to see StackStage with one. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type BehaviourName, behaviourNames, behaviours } from './behaviours.ts';
import { modelServer, standIn } from './server.ts';

const usualPort = '8011';
const pieceMs = 25; // about as fast as people see models write

const { values } = parseArgs({ options: { port: { type: 'string', default: usualPort } } });
let now: BehaviourName = 'plain';

const server = await modelServer({
  port: Number(values.port),
  firstMs: 300,
  pieceMs,
  plainly: () => now,
  told: ({ model, messages, tools }, behaviour) =>
    console.log(
      `${model}: ${messages.length} messages, ${tools?.length ?? 0} tools; ${behaviours[behaviour].says}`,
    ),
});

console.log(`The stand-in listens at ${server.url}. It is no language model: it answers by rules, from the
data that stands in its prompt, in the shapes in which OpenRouter answers.

Start StackStage with it, in another terminal:

  STACKSTAGE_AI_BASE_URL=${server.url} STACKSTAGE_AI_MODEL=${standIn} npm start

To see it fail, name another model (STACKSTAGE_AI_MODEL=${standIn}/429), one with a fallback
(STACKSTAGE_AI_MODEL=${standIn}/503,${standIn}), or type one of these names here to have ${standIn} do so from now on:
`);
const widest = Math.max(...behaviourNames.map((name) => name.length));
for (const name of behaviourNames)
  console.log(`  ${name.padEnd(widest)}  ${behaviours[name].says}`);
console.log('\nCtrl-C ends it.');

const typed = createInterface({ input: process.stdin });
typed.on('line', (line) => {
  const name = behaviourNames.find((one) => one === line.trim());
  if (name !== undefined) now = name;
  else if (line.trim() !== '') console.log(`There is no behaviour "${line.trim()}".`);
  console.log(`${standIn} now ${behaviours[now].says}.`);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close();
    process.exit(0);
  });
}
