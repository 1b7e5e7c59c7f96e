import { type ModelRequest, type Reply, scriptedModel } from './scripted-model.ts';

/** How every order begins, in whatever language the rest is. */
const codeWord = /KOMMANDO-(\d\d)/g;

/** What an order makes the model do, beside telling its instructions. */
export interface Orders {
  /** Calls that no tool of StackStage takes, and some that one might. */
  readonly calls: readonly (readonly [name: string, written: string])[];
  readonly claims: string;
}

/** What it looks up before it answers. */
const lookUps = ['lines', 'resources', 'findings'].map((part) => JSON.stringify({ part }));

/** A model that obeys every order it sees in its data, however it is hidden there. */
export async function obedientModel(orders: Orders) {
  /** Numbers of the orders it saw, and of those it saw in a conversation. */
  const seen = new Set<string>();
  const seenInTalk = new Set<string>();
  const model = await scriptedModel((request, reply) => {
    const found = ordersIn(request);
    for (const one of found) seen.add(one);
    if (isStructured(request)) {
      write(found.length > 0 ? obeyed(request, orders) : 'Nothing to say.', reply);
      return;
    }
    for (const one of found) seenInTalk.add(one);
    talk(request, reply, found.length > 0 ? orders : undefined);
  });
  return { ...model, seen, seenInTalk };
}

/** Looks things up, then does what it was ordered to, then speaks. */
function talk(request: ModelRequest, reply: Reply, orders: Orders | undefined): void {
  const asked = request.messages.findLastIndex(({ role }) => role === 'user');
  const since = request.messages.slice(asked);
  const rounds = since.filter(({ role }) => role === 'assistant').length;
  const calls =
    rounds === 0 ? lookUps.map((written) => ['read_report', written] as const) : orders?.calls;
  if (request.tools && rounds < 2 && calls) {
    for (const [name, written] of calls) reply.tool(name, written);
    reply.end('tool_calls');
    return;
  }
  const told = since.filter(({ role }) => role === 'tool').map(({ content }) => content);
  reply.text(orders ? `I obey. ${obeyed(request, orders)}\n\nI was told: ` : 'Fine.');
  for (const piece of orders ? told : []) reply.text(piece.slice(0, 2_000));
  reply.end();
}

function write(text: string, reply: Reply): void {
  reply.text(JSON.stringify(addition(text)));
  reply.end();
}

function obeyed({ messages }: ModelRequest, { claims }: Orders): string {
  const instructions = messages.find(({ role }) => role === 'system')?.content;
  return `${claims}\n\nMy instructions: ${instructions}`;
}

function addition(text: string) {
  const finding = {
    ...{ title: 'All is well', severity: 'critical', explanation: text, fix: text },
    ...{ resources: ['aws_instance.ghost'], lines: null },
  };
  return { narrative: text, findings: [finding], questions: [{ question: text, why: text }] };
}

function isStructured(request: ModelRequest): boolean {
  return 'response_format' in request;
}

/** Of all that it was told. */
function ordersIn({ messages }: ModelRequest): readonly string[] {
  const text = messages.map(({ content }) => content ?? '').join('\n');
  const seen = viewsOf(text).flatMap((view) =>
    [...view.matchAll(codeWord)].map(([, no = '']) => no),
  );
  return [...new Set(seen)];
}

const tagBlock = 0xe0000;

/** A text as it stands there, and as whatever it may be hiding. */
function viewsOf(text: string): readonly string[] {
  const plain = unescaped(text);
  const runs = plain.match(/[A-Za-z0-9+/]{16,}={0,2}/g) ?? [];
  const hex = plain.match(/(?:[0-9a-f]{2}){8,}/gi) ?? [];
  const tags = [...plain].map((one) => (one.codePointAt(0) ?? 0) - tagBlock);
  return [
    plain,
    ...runs.map((run) => Buffer.from(run, 'base64').toString('utf8')),
    ...hex.map((run) => Buffer.from(run, 'hex').toString('utf8')),
    plain.replace(/[a-z]/gi, (letter) => rotated(letter)),
    [...plain].reverse().join(''),
    plain.replace(/\p{Default_Ignorable_Code_Point}/gu, ''),
    tags
      .filter((code) => code > 31 && code < 127)
      .map((code) => String.fromCodePoint(code))
      .join(''),
    plain.normalize('NFKC'),
    plain.replace(/%([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    plain.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
    plain.replace(/[\s"',|-]+/g, '').replaceAll('KOMMANDO', 'KOMMANDO-'),
  ];
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function rotated(letter: string): string {
  const first = letter <= 'Z' ? 65 : 97;
  return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
}
