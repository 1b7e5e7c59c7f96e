import { ChatDocument, MessageDocument } from '@stackstage/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathsOf } from '../store/paths.ts';
import { api, newAccount, post, type TestAccount } from '../testing/api.ts';
import { testDatabase } from '../testing/firestore.ts';
import { readPdf } from '../testing/pdf-reader.ts';

const path = '/api/chat/export/pdf';
const at = '2026-11-24T10:32:11.000Z';
const db = testDatabase();

let ada: TestAccount;
let eve: TestAccount;

beforeAll(async () => {
  [ada, eve] = [await newAccount(), await newAccount()];
});
afterAll(() => db.terminate());

/** Stores a chat of Ada's as functions do; a message's `parent` is the one before it unless it says another. */
async function store(
  id: string,
  chat: Partial<ChatDocument>,
  messages: readonly Partial<MessageDocument>[],
): Promise<void> {
  const paths = pathsOf(db, ada.uid);
  const writer = db.bulkWriter();
  messages.forEach((message, index) => {
    const n = index + 1;
    void writer.set(
      paths.message(id, String(n)),
      MessageDocument.parse({
        n,
        state: 'done',
        role: index % 2 === 0 ? 'user' : 'assistant',
        text: '',
        created_at: at,
        citations: [],
        diagrams: [],
        ...(index > 0 && { parent: String(index) }),
        ...message,
      }),
    );
  });
  const about = { title: 'The shop', role: 'devops', created_at: at, updated_at: at } as const;
  const head = String(messages.length);
  void writer.set(
    paths.chat(id),
    ChatDocument.parse({ ...about, messages: messages.length, head, ...chat }),
  );
  await writer.close();
}

function exported(chatId: string, who = ada) {
  return fetch(`${api}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: chatId }),
  });
}

describe('a chat that was had', () => {
  it('comes as a PDF to save, named after its title and day, in any script', async () => {
    const asked = { message: 'What is a NAT gateway? 什么是网关 🙂' };
    const { json } = await post('/api/assistant', asked, ada.token);
    const answer = await exported(json.chat_id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(
      /^attachment; filename="[\x20-\x7e]+\d{4}-\d\d-\d\d\.pdf"; filename\*=UTF-8''/,
    );
    expect(decodeURIComponent(disposition)).toContain('什么是网关');
    const { text, info, outline } = await readPdf(await answer.bytes());
    expect(text).toContain('什么是网关');
    expect(text).toContain('StackStage built-in advisor');
    expect(text).toContain('Sources');
    expect(info.Title).toContain('What is a NAT gateway?');
    expect(outline).toHaveLength(1);
  });
});

describe('the branch that is printed', () => {
  it('is the one that goes on: what was asked or answered again is not in it', async () => {
    await store('branches', { head: '6' }, [
      { text: 'first question' },
      { text: 'first answer' },
      { text: 'second question' },
      { text: 'second answer' },
      { text: 'second question, reworded', parent: '2' },
      { text: 'answer to the reworded' },
    ]);
    const { text } = await readPdf(await (await exported('branches')).bytes());
    for (const part of ['first question', 'first answer', 'reworded', 'answer to the reworded'])
      expect(text).toContain(part);
    expect(text).not.toContain('second answer');
    expect(text).toContain('2 questions, 2 answers');
  });
});

describe('a long chat', () => {
  it('of 500 messages comes whole, with a bookmark to each question', async () => {
    const text = `The database runs in a single zone. ${'Its data is out of reach when that fails. '.repeat(15)}\n\n1. Set \`multi_az = true\`.\n2. **Test** it.\n\n\`\`\`hcl\nmulti_az = true\n\`\`\``;
    await store(
      'long',
      {},
      Array.from({ length: 500 }, (_, index) => ({ text: `${index + 1}: ${text}` })),
    );
    await exported('branches'); // the process is up
    const began = performance.now();
    const answer = await exported('long');
    const bytes = await answer.bytes();
    const ms = performance.now() - began;
    console.info(`500 messages as PDF over HTTP: ${Math.round(ms)} ms, ${bytes.length} bytes`);
    expect(ms).toBeLessThan(20_000); // in under 5,000 on a machine of its own; the CPU's time is held in chat-pdf.test.ts
    const { outline, text: all } = await readPdf(bytes);
    expect(outline).toHaveLength(250);
    expect(all).toContain('500: The database');
  }, 60_000);
});

it("answers in the same words for somebody else's chat and for none", async () => {
  await store('mine', {}, [{ text: 'Q' }, { text: 'A' }]);
  const none = await post(path, { chat_id: 'nothing-here' }, eve.token);
  for (const chat_id of ['mine', 'nothing-here', '../../users/x', '__main__']) {
    const { status, json } = await post(path, { chat_id }, eve.token);
    expect([status, json.code, json.detail]).toEqual([404, 'chat-not-found', none.json.detail]);
  }
});

it('counts against the exports of the day', async () => {
  const one = await newAccount();
  const day = new Date().toISOString().slice(0, 10);
  const { json } = await post('/api/assistant', { message: 'What is a VPC?' }, one.token);
  await exported(json.chat_id, one);
  const usage = await db.doc(`users/${one.uid}/usage/${day}`).get();
  expect(usage.get('exports')).toBe(1);
});
