import { setTimeout } from 'node:timers/promises';
import type { AssistantResponse, Message } from '@stackstage/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newAccount, post, postTo, type TestAccount } from '../testing/api.ts';
import { documentOf, documentsOf } from '../testing/database.ts';
import {
  type ModelRequest,
  type Reply,
  type ScriptedModel,
  scriptedModel,
} from '../testing/scripted-model.ts';
import { type Served, serve } from '../testing/served.ts';
import { eventsOf } from '../testing/server-events.ts';

const database = `resource "aws_db_instance" "main" {
  engine            = "postgres"
  instance_class    = "db.m6i.large"
  allocated_storage = 100
}
`;
const planted = 'sk-or-planted-0123456789abcdef';

let model: ScriptedModel;
let served: Served;
/** What the model does; each test says its own. */
let script: (request: ModelRequest, reply: Reply) => void | Promise<void>;
let ada: TestAccount;
let eve: TestAccount;
let report: string;

beforeAll(async () => {
  model = await scriptedModel((request, reply) => script(request, reply));
  [served, ada, eve] = await Promise.all([
    serve('assistant', {
      STACKSTAGE_AI_BASE_URL: model.url,
      STACKSTAGE_AI_MODEL: 'scripted',
      STACKSTAGE_AI_BREAKER: 'off',
      OPENROUTER_API_KEY: planted,
      STACKSTAGE_MESSAGES_PER_MINUTE: '1000',
      STACKSTAGE_TOKENS_PER_DAY: '10000000', // twenty questions at once set 600,000 aside
    }),
    newAccount(),
    newAccount(),
  ]);
  const files = [{ name: 'main.tf', content: database }];
  const { json } = await post('/api/analyze', { files }, ada.token);
  report = json.report_id;
});
afterAll(async () => {
  await served?.close();
  model?.close();
});
beforeEach(() => {
  script = says('Fine.');
});

function says(...pieces: readonly string[]) {
  return (_: ModelRequest, reply: Reply) => {
    for (const piece of pieces) reply.text(piece);
    reply.end();
  };
}

function send(body: object, who = ada, headers: Readonly<Record<string, string>> = {}) {
  return postTo(served.url, body, who.token, headers);
}

interface Said {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  readonly json: any;
  readonly headers: Headers;
}

async function ask(...asked: Parameters<typeof send>): Promise<Said> {
  const answer = await send(...asked);
  return { status: answer.status, json: await answer.json(), headers: answer.headers };
}

async function chatOf(message = 'A first question'): Promise<string> {
  return (await ask({ message })).json.chat_id;
}

const chatDocument = (id: string, who = ada) =>
  documentOf(`users/${who.uid}/chats/${id}`, who.token);
async function messagesOf(
  id: string,
  who = ada,
): Promise<(Message & { n: number; state: string })[]> {
  const found = await documentsOf(`users/${who.uid}/chats/${id}/messages`, who.token);
  return (found as never[] as (Message & { n: number; state: string })[]).sort((a, b) => a.n - b.n);
}
const lastRequest = () => model.requests.at(-1) as ModelRequest;

describe('an answer', () => {
  it('is one JSON document, and stored with its question', async () => {
    script = says('It has ', 'one database.');
    const { status, json } = await ask({
      message: 'What is there?',
      report_id: report,
      role: 'cto',
    });
    expect(status).toBe(200);
    expect(json.message).toMatchObject({
      id: '2',
      role: 'assistant',
      text: 'It has one database.',
      parent: '1',
      citations: [],
      diagrams: [],
      model: 'scripted',
      prompt_version: expect.stringMatching(/^system \d+, role-cto \d+, converse \d+$/),
      finish: 'complete',
    });
    expect(json.message).not.toHaveProperty('incomplete');
    const [question, answer] = await messagesOf(json.chat_id);
    expect(question).toMatchObject({ n: 1, role: 'user', text: 'What is there?', state: 'done' });
    expect(answer).toMatchObject({ n: 2, text: 'It has one database.', state: 'done' });
    const chat = await chatDocument(json.chat_id);
    expect(chat).toMatchObject({
      title: 'What is there?',
      role: 'cto',
      report_id: report,
      report_title: 'main.tf',
      messages: 2,
      head: '2',
    });
    expect(chat).not.toHaveProperty('running');
  });

  it('is grounded: facts of the report and the role stand in the prompt as data, without the key', async () => {
    await ask({ message: 'Anything?', report_id: report, role: 'devops' });
    const [system] = lastRequest().messages;
    expect(system?.content).toContain('StackStage AI, an expert in AWS, Azure and GCP');
    expect(system?.content).toContain('DevOps engineer');
    expect(system?.content).toMatch(/<data>\n\{.*"aws_db_instance.main".*\}\n<\/data>/s);
    expect(JSON.stringify(model.requests)).not.toContain(planted);
  });

  it('comes as events that say how much text a reader has', async () => {
    script = says(
      'Its database ',
      'has one zone [[issue:database-multi-zone@aws_db_inst',
      'ance.main]].',
    );
    const answer = await send({ message: 'What is wrong?', report_id: report, stream: true });
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-accel-buffering')).toBe('no');
    const events = await eventsOf(answer);
    expect(events[0]).toMatchObject({
      event: 'start',
      data: { message_id: '2', question_id: '1' },
    });
    let text = '';
    for (const { event, id, data } of events) {
      if (event === 'delta') text += data.text;
      expect(id).toBe(`2-${text.length}`);
    }
    expect(text).toBe('Its database has one zone [1].');
    expect(events.filter(({ event }) => event === 'citation').map(({ data }) => data)).toEqual([
      expect.objectContaining({ number: 1, kind: 'issue', resource: 'aws_db_instance.main' }),
    ]);
    const done = events.at(-1) as { event: string; data: AssistantResponse };
    expect(done.event).toBe('done');
    expect(done.data.message).toMatchObject({ text, finish: 'complete' });
    expect((await messagesOf(done.data.chat_id))[1]).toMatchObject({ text, finish: 'complete' });
  });

  it('comes as it is written, and grows in its document', async () => {
    const { promise: seen, resolve: goOn } = Promise.withResolvers<void>();
    script = async (_, reply) => {
      reply.text('First. ');
      await setTimeout(1_100);
      reply.text('Second. ');
      await seen;
      reply.text('Third.');
      reply.end();
    };
    const answer = await send({ message: 'Slowly, please', stream: true });
    let chatId = '';
    let grown: string | undefined;
    const events = await eventsOf(answer, ({ event, data }) => {
      if (event === 'start') chatId = data.chat_id;
      if (event === 'delta' && data.text === 'Second. ') {
        void setTimeout(300).then(async () => {
          grown = (await messagesOf(chatId))[1]?.text;
          expect((await chatDocument(chatId)).running).toMatchObject({ message: '2' });
          goOn();
        });
      }
      return false;
    });
    expect(grown).toBe('First. Second. ');
    expect(events.at(-1)?.data.message.text).toBe('First. Second. Third.');
  });

  it('goes on when its reader leaves', async () => {
    const { promise: left, resolve: goOn } = Promise.withResolvers<void>();
    script = async (_, reply) => {
      reply.text('Half ');
      await left;
      reply.text('and half.');
      reply.end();
    };
    const stopReading = new AbortController();
    const answer = await fetch(served.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${ada.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ message: 'I am leaving', stream: true }),
      signal: stopReading.signal,
    });
    const events = await eventsOf(answer, ({ event }) => event === 'delta');
    stopReading.abort();
    await setTimeout(100);
    goOn();
    const chatId = events[0]?.data.chat_id;
    await expect
      .poll(async () => (await messagesOf(chatId))[1], { timeout: 5_000 })
      .toMatchObject({ state: 'done', text: 'Half and half.', finish: 'complete' });
  });

  it('marks what the model made up', async () => {
    script = says('Your score is 100/100 and `aws_s3_bucket.other` costs $9,999.');
    const { json } = await ask({ message: 'How good am I?', report_id: report });
    expect(json.notice).toMatch(/Not found in StackStage's data: .*aws_s3_bucket\.other/);
    expect(json.message.notice).toBe(json.notice);
  });

  it('looks things up by tools, which the reader is told of', async () => {
    script = (request, reply) => {
      if (request.messages.at(-1)?.role === 'tool')
        return says('One database costs that.')(request, reply);
      reply.tool('read_report', '{"part":"cost"}');
      return reply.end('tool_calls');
    };
    const events = await eventsOf(
      await send({ message: 'What does it cost?', report_id: report, stream: true }),
    );
    expect(events.map(({ event }) => event)).toEqual(['start', 'tool', 'delta', 'done']);
    expect(events[1]?.data).toMatchObject({
      name: 'read_report',
      says: expect.stringContaining('cost'),
    });
    const [, , call, result] = lastRequest().messages;
    expect(call).toMatchObject({ role: 'assistant', tool_calls: [expect.anything()] });
    expect(result?.content).toMatch(/^<data>\n.*monthly_usd.*<\/data>$/s);
  });

  it('ends an endless loop of tools after eight calls', async () => {
    const before = model.requests.length;
    script = (request, reply) => {
      if (!request.tools) return says('Enough looked up.')(request, reply);
      reply.tool('read_report', '{"part":"summary"}');
      reply.tool('no_such_tool', 'not even JSON');
      return reply.end('tool_calls');
    };
    const { json } = await ask({ message: 'Loop', report_id: report });
    expect(json.message).toMatchObject({ text: 'Enough looked up.', finish: 'complete' });
    expect(model.requests.length - before).toBe(5);
  });
});

describe('`model: false`', () => {
  it('has the built-in advisor answer, and sends nothing to a model', async () => {
    const before = model.requests.length;
    const message = 'What is a NAT gateway?';
    const { json } = await ask({ message, report_id: report, model: false });
    expect(json.message).toMatchObject({ model: 'stackstage-advisor', finish: 'complete' });
    expect(json.message).not.toHaveProperty('incomplete');
    expect(json.message).not.toHaveProperty('notice');
    expect(model.requests).toHaveLength(before);
    await ask({ chat_id: json.chat_id, message: 'And now?' });
    expect(model.requests).toHaveLength(before + 1);
  });
});

describe('a model that fails', () => {
  it('before its first word leaves the answer to the advisor, which says so', async () => {
    script = (_, reply) => reply.fail(401);
    const { status, json } = await ask({ message: 'Why is my score so low?', report_id: report });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      incomplete: true,
      notice: expect.stringMatching(
        /^scripted refused the key.*built-in advisor answered instead/s,
      ),
      message: { model: 'stackstage-advisor', finish: 'complete', incomplete: true },
    });
    expect(json.message.text).toContain('score');
    expect(JSON.stringify(json)).not.toContain('sk-');
  });

  it('by refusing without a word leaves it too', async () => {
    script = (_, reply) => reply.end('content_filter');
    const { json } = await ask({ message: 'Why is my score so low?', report_id: report });
    expect(json).toMatchObject({
      incomplete: true,
      notice: expect.stringMatching(/^scripted refused to answer.*advisor answered instead/s),
      message: { model: 'stackstage-advisor', finish: 'complete' },
    });
  });

  it('midway keeps what it wrote', async () => {
    script = async (_, reply) => {
      reply.text('The database is');
      await setTimeout(50);
      reply.cut();
    };
    const { json } = await ask({ message: 'What is wrong?' });
    expect(json).toMatchObject({
      incomplete: true,
      notice: expect.stringMatching(/^The answer is cut off here: scripted/),
      message: { text: 'The database is', finish: 'failed' },
    });
  });

  it.each([
    ['length', 'length', /length limit/],
    ['content_filter', 'refused', /refused/],
  ] as const)('ends by %s: told as %s', async (reason, finish, notice) => {
    script = (_, reply) => {
      reply.text('So far.');
      reply.end(reason);
    };
    const { json } = await ask({ message: 'Go on' });
    expect(json).toMatchObject({
      incomplete: true,
      notice: expect.stringMatching(notice),
      message: { text: 'So far.', finish },
    });
  });
});

describe('stop', () => {
  it('ends the answer and the call of the model within 2 s, and keeps the text', async () => {
    const { promise: hungUp, resolve: left } = Promise.withResolvers<number>();
    script = (_, reply) => {
      reply.text('A long ');
      void reply.left.then(() => left(performance.now()));
    };
    const answer = await send({ message: 'Write for long', stream: true });
    let asked = 0;
    let stopped: Promise<Said> | undefined;
    const events = await eventsOf(answer, ({ event, data }) => {
      if (event === 'start') {
        void setTimeout(200).then(() => {
          asked = performance.now();
          stopped = ask({ chat_id: data.chat_id, stop: true });
        });
      }
      return false;
    });
    expect((await hungUp) - asked).toBeLessThan(2_000);
    expect(events.at(-1)).toMatchObject({
      event: 'done',
      data: { message: { text: 'A long ', finish: 'stopped' } },
    });
    expect((await stopped)?.json.message).toMatchObject({ text: 'A long ', finish: 'stopped' });
  });

  it("of somebody else's chat is a chat that is not there, and ends nothing", async () => {
    const chat_id = await chatOf();
    const { status, json } = await ask({ chat_id, stop: true }, eve);
    expect([status, json.code]).toEqual([404, 'chat-not-found']);
  });

  it('of a chat in which nothing runs gives its newest answer', async () => {
    const chat_id = await chatOf();
    const { status, json } = await ask({ chat_id, stop: true });
    expect([status, json.message.text]).toEqual([200, 'Fine.']);
    expect(await chatDocument(chat_id)).not.toHaveProperty('stop');
  });
});

describe('the memory', () => {
  it('is the last ten messages, in order, without the question', async () => {
    let no = 0;
    script = (request, reply) => {
      no += 1;
      return says(`Answer ${no}`)(request, reply);
    };
    const chat_id = await chatOf('Question 1');
    for (let at = 2; at <= 8; at += 1) await ask({ chat_id, message: `Question ${at}` });
    const told = lastRequest().messages.slice(1);
    expect(told.map(({ content }) => content)).toEqual([
      ...[3, 4, 5, 6, 7].flatMap((at) => [`Question ${at}`, `Answer ${at}`]),
      'Question 8',
    ]);
    expect(told.map(({ role }) => role)).toEqual([
      ...Array.from({ length: 5 }, () => ['user', 'assistant']).flat(),
      'user',
    ]);
    expect(await messagesOf(chat_id)).toHaveLength(16);
  });

  it('follows the branch of a question that was asked anew', async () => {
    script = (request, reply) => says(`Re: ${request.messages.at(-1)?.content}`)(request, reply);
    const chat_id = await chatOf('One');
    await ask({ chat_id, message: 'Two' });
    const { json } = await ask({ chat_id, message: 'Two, better', instead_of: '3' });
    expect(json.message).toMatchObject({ id: '6', parent: '5' });
    const told = lastRequest()
      .messages.slice(1)
      .map(({ content }) => content);
    expect(told).toEqual(['One', 'Re: One', 'Two, better']);
    const again = await ask({ chat_id, instead_of: '6' });
    expect(again.json.message).toMatchObject({ id: '7', parent: '5', text: 'Re: Two, better' });
    expect((await messagesOf(chat_id)).map(({ n, parent }) => [n, parent])).toEqual([
      ...[
        [1, undefined],
        [2, '1'],
        [3, '2'],
        [4, '3'],
        [5, '2'],
        [6, '5'],
        [7, '5'],
      ],
    ]);
    expect((await chatDocument(chat_id)).head).toBe('7');
  });

  it('goes on from the answer that a question names, also from an older one', async () => {
    script = (request, reply) => says(`Re: ${request.messages.at(-1)?.content}`)(request, reply);
    const chat_id = await chatOf('One');
    await ask({ chat_id, message: 'One, better', instead_of: '1' });
    const { json } = await ask({ chat_id, message: 'Two', after: '2' });
    expect(json.message).toMatchObject({ id: '6', parent: '5' });
    expect((await messagesOf(chat_id))[4]).toMatchObject({ text: 'Two', parent: '2' });
    const told = lastRequest()
      .messages.slice(1)
      .map(({ content }) => content);
    expect(told).toEqual(['One', 'Re: One', 'Two']);
    const lost = await ask({ chat_id, message: 'Three', after: '5' });
    expect([lost.status, lost.json.code]).toEqual([400, 'message-invalid']);
  });

  it('keeps twenty questions that race in order, each with its answer', async () => {
    script = (request, reply) => says(`Re: ${request.messages.at(-1)?.content}`)(request, reply);
    const chat_id = await chatOf('First');
    const asked = Array.from({ length: 20 }, (_, no) => ask({ chat_id, message: `Race ${no}` }));
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const messages = await messagesOf(chat_id);
    expect(messages.map(({ n }) => n)).toEqual(Array.from({ length: 42 }, (_, at) => at + 1));
    for (let at = 0; at < messages.length; at += 2) {
      const [question, answer] = [messages[at], messages[at + 1]];
      expect([question?.role, answer?.role]).toEqual(['user', 'assistant']);
      expect(answer).toMatchObject({ parent: String(at + 1), text: `Re: ${question?.text}` });
      if (at > 0) expect(question?.parent).toBe(String(at));
    }
  });
});

describe('Idempotency-Key', () => {
  const key = () => ({ 'idempotency-key': crypto.randomUUID() });

  it('gives the first answer again, asks the model once, and streams what a reader lacks', async () => {
    script = says('Only once.');
    const before = model.requests.length;
    const headers = key();
    const first = await ask({ message: 'Once' }, ada, headers);
    const second = await ask({ message: 'Once' }, ada, headers);
    expect(second.json).toEqual(first.json);
    expect(model.requests.length - before).toBe(1);
    expect(await messagesOf(first.json.chat_id)).toHaveLength(2);
  });

  it('is answered with 409 while the first runs, and with 422 for another body', async () => {
    const { promise: seen, resolve: goOn } = Promise.withResolvers<void>();
    script = async (request, reply) => {
      await seen;
      return says('Now.')(request, reply);
    };
    const headers = key();
    const body = { message: 'Slow', stream: true };
    const first = await send(body, ada, headers);
    const second = await ask(body, ada, headers);
    expect([second.status, second.json.code]).toEqual([409, 'already-running']);
    const other = await ask({ message: 'Another' }, ada, headers);
    expect([other.status, other.json.code]).toEqual([422, 'key-reused']);
    goOn();
    const events = await eventsOf(first);
    const again = await eventsOf(await send(body, ada, headers));
    expect(again.at(-1)?.data).toEqual(events.at(-1)?.data);
    const rest = await eventsOf(await send(body, ada, { ...headers, 'last-event-id': '2-2' }));
    expect(rest.find(({ event }) => event === 'delta')?.data.text).toBe('w.');
  });

  it('of another person is another key', async () => {
    const headers = key();
    const mine = await ask({ message: 'Mine' }, ada, headers);
    const theirs = await ask({ message: 'Theirs' }, eve, headers);
    expect([theirs.status, theirs.json.chat_id === mine.json.chat_id]).toEqual([200, false]);
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['an empty message', { message: '  ' }, 400, 'message-invalid'],
    ['control characters', { message: '\u0000\u001b\u200b' }, 400, 'message-invalid'],
    ['no message', {}, 400, 'message-invalid'],
    ['8,001 characters', { message: 'x'.repeat(8_001) }, 413, 'message-too-long'],
    ['a stop without a chat', { stop: true }, 400, 'message-invalid'],
    ['a chat that is not there', { message: 'Hi', chat_id: 'nothing-here' }, 404, 'chat-not-found'],
    ['a chat id that is a path', { message: 'Hi', chat_id: '../reports/r' }, 404, 'chat-not-found'],
    [
      'a report that is not there',
      { message: 'Hi', report_id: 'nothing' },
      404,
      'report-not-found',
    ],
    ['another role', { message: 'Hi', role: 'ceo' }, 400, 'request-invalid'],
  ])('%s', async (_name, body, status, code) => {
    const answer = await ask({ ...body, stream: true });
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it("is told in the same words of somebody else's chat and report as of none", async () => {
    const chat_id = await chatOf();
    const bodyOf = async (body: object) => {
      const { status, json } = await ask(body, eve);
      const { request_id, ...told } = json;
      expect([status, typeof request_id]).toEqual([404, 'string']);
      return told;
    };
    const message = 'Hi';
    const noChat = await bodyOf({ message, chat_id: 'nothing-here' });
    expect(await bodyOf({ message, chat_id })).toEqual(noChat);
    expect(await bodyOf({ stop: true, chat_id })).toEqual(noChat);
    expect(await bodyOf({ message, chat_id, instead_of: '1' })).toEqual(noChat);
    const noReport = await bodyOf({ message, report_id: 'nothing' });
    expect(await bodyOf({ message, report_id: report })).toEqual(noReport);
  });

  it('a message that is not of the chat', async () => {
    const chat_id = await chatOf();
    const { status, json } = await ask({ chat_id, message: 'Hi', instead_of: '99' });
    expect([status, json.code]).toEqual([404, 'message-not-found']);
    const after = await ask({ chat_id, message: 'Hi', after: '99' });
    expect([after.status, after.json.code]).toEqual([404, 'message-not-found']);
  });
});

it('asks on without a report that was deleted, and says so', async () => {
  const files = [{ name: 'main.tf', content: database }];
  const report_id = (await post('/api/analyze', { files }, ada.token)).json.report_id;
  const chat_id = (await ask({ message: 'Hi', report_id })).json.chat_id;
  const { testDatabase } = await import('../testing/firestore.ts');
  await testDatabase().doc(`users/${ada.uid}/reports/${report_id}`).delete();
  const { status, json } = await ask({ chat_id, message: 'And now?' });
  expect(status).toBe(200);
  expect(json.notice).toBe('The report of this chat was deleted: this answer is without it.');
  expect(lastRequest().messages[0]?.content).toContain('No report is attached');
});

it('brings nothing back when its chat is deleted while it is written', async () => {
  script = (_, reply) => reply.text('Words ');
  const answer = await send({ message: 'Long', stream: true });
  let chatId = '';
  const events = await eventsOf(answer, ({ event, data }) => {
    if (event === 'start') {
      chatId = data.chat_id;
      void setTimeout(200).then(() =>
        post('/api/chat/edit', { chat_id: chatId, delete: true }, ada.token),
      );
    }
    return false;
  });
  expect(events.at(-1)?.data.message.finish).toBe('stopped');
  await setTimeout(300);
  expect(await messagesOf(chatId)).toEqual([]);
  await expect(chatDocument(chatId)).rejects.toThrow(/^404/);
});

it('writes no message, answer or key into its log', async () => {
  script = says('A quite unmistakable answer');
  await ask({ message: 'A quite unmistakable question' });
  await setTimeout(50);
  expect(served.log()).toContain('"function":"assistant"');
  expect(served.log()).not.toContain('unmistakable');
  expect(served.log()).not.toContain(planted);
});
