import { ChatDocument, type Message, MessageDocument, Problem } from '@stackstage/contracts';
import {
  type DocumentReference,
  FieldValue,
  type Firestore,
  type Transaction,
} from 'firebase-admin/firestore';
import { pathsOf } from './paths.ts';
import { transact } from './transact.ts';

/** Longer than any turn takes: an answer whose process ended is taken as dead after it. */
const runsForMs = 65_000;
const deletedAtOnce = 300;
const titleLength = 80;
/** Of a chat that is read whole; older ones are counted. */
const readAtMost = 2000;

/** What a turn begins with. */
export interface Asked {
  readonly chatId?: string | undefined;
  /** None: the question of `insteadOf` is answered again. */
  readonly text?: string | undefined;
  readonly insteadOf?: string | undefined;
  /** Id of the answer that the question follows; none: the newest. */
  readonly after?: string | undefined;
  readonly role?: ChatDocument['role'] | undefined;
  readonly report?: { readonly id: string; readonly title: string } | undefined;
}

/** A turn that has its place: question and answer are stored, the answer still empty. */
export interface Turn {
  readonly chatId: string;
  readonly question: Message;
  readonly answer: Message;
  readonly role: ChatDocument['role'];
  readonly reportId: string | undefined;
}

/** A chat as it is read from its begin to its end. */
export interface Conversation {
  readonly chat: ChatDocument;
  readonly messages: readonly {
    readonly message: Message;
    readonly state: MessageDocument['state'];
  }[];
  /** Whether it is so long that its begin is left out. */
  readonly isCut: boolean;
}

/**
 * Takes the chat's place for one answer and stores the question, both in one transaction, so that
 * questions and answers that race stand in order.
 *
 * @returns undefined while another answer is being written
 * @throws Problem `chat-not-found`, `message-not-found` or `message-invalid`
 */
export async function beginTurn(
  db: Firestore,
  uid: string,
  asked: Asked,
  now: Date,
): Promise<Turn | undefined> {
  const paths = pathsOf(db, uid);
  const chatId = asked.chatId ?? paths.chats.doc().id;
  return transact(db, async (transaction) => {
    const known = asked.chatId === undefined ? undefined : await readChat(transaction);
    if (known?.running && known.running.ends > now.getTime()) return undefined;
    const replaced =
      asked.insteadOf === undefined ? undefined : await read(transaction, asked.insteadOf);
    const again = asked.text === undefined ? await questionOf(transaction, replaced) : undefined;
    if (asked.text !== undefined && replaced?.role === 'assistant')
      throw new Problem('message-invalid', 'A question can only stand in place of a question.');
    const followed = asked.after === undefined ? undefined : await read(transaction, asked.after);
    if (followed?.role === 'user')
      throw new Problem('message-invalid', 'A question can only follow an answer.');
    const parent = replaced ? replaced.parent : (followed?.id ?? known?.head);
    const at = now.toISOString();
    let n = known?.messages ?? 0;
    const message = (
      author: Message['role'],
      text: string,
      before: string | undefined,
    ): Message => {
      n += 1;
      const nothing = { citations: [], diagrams: [] };
      return {
        id: String(n),
        role: author,
        text,
        created_at: at,
        ...nothing,
        ...(before !== undefined && { parent: before }),
      };
    };
    const question = again ?? message('user', asked.text ?? '', parent);
    const answer = message('assistant', '', question.id);
    const role = asked.role ?? known?.role ?? 'architect';
    const reportId = asked.report?.id ?? known?.report_id;
    const chat: ChatDocument = {
      title: known?.title ?? titleOf(question.text),
      created_at: known?.created_at ?? at,
      role,
      updated_at: at,
      messages: n,
      head: answer.id,
      running: { message: answer.id, ends: now.getTime() + runsForMs },
      ...(reportId !== undefined && { report_id: reportId }),
      ...reportTitle(asked, known),
    };
    if (known?.running) transaction.update(...lost(paths.message(chatId, known.running.message)));
    transaction.set(paths.chat(chatId), chat);
    if (!again) transaction.set(paths.message(chatId, question.id), stored(question, 'done'));
    transaction.set(paths.message(chatId, answer.id), stored(answer, 'writing'));
    return { chatId, question, answer, role, reportId };
  });

  async function readChat(transaction: Transaction): Promise<ChatDocument> {
    return chatIn((await transaction.get(paths.chat(chatId))).data());
  }

  async function read(transaction: Transaction, id: string): Promise<Message> {
    const data = (await transaction.get(paths.message(chatId, id))).data();
    if (asked.chatId === undefined || data === undefined)
      throw new Problem('message-not-found', 'There is no message with this id in the chat.');
    return messageOf(data, id);
  }

  /** The question that is answered again. */
  async function questionOf(
    transaction: Transaction,
    replaced: Message | undefined,
  ): Promise<Message> {
    if (replaced === undefined)
      throw new Problem('message-invalid', 'Send a `message`, or the `instead_of` of an answer.');
    return replaced.role === 'user' ? replaced : read(transaction, replaced.parent ?? '-');
  }
}

/** What becomes of an answer whose process ended while it was being written. */
function lost(message: DocumentReference) {
  const notice = 'The answer was lost on its way; what was written until then is kept. Ask again.';
  const fields = { state: 'done', finish: 'failed', incomplete: true, notice } as const;
  return [message, fields] as const satisfies [DocumentReference, Partial<MessageDocument>];
}

function reportTitle({ report }: Asked, known: ChatDocument | undefined) {
  const title = report?.title ?? known?.report_title;
  return title === undefined ? {} : { report_title: title };
}

/** What a chat is called until somebody names it: its first question. */
function titleOf(question: string): string {
  const line = question.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  return letters.length <= titleLength ? line : `${letters.slice(0, titleLength - 1).join('')}…`;
}

function chatIn(data: unknown): ChatDocument {
  if (data === undefined)
    throw new Problem('chat-not-found', 'There is no chat with this id among yours.');
  return ChatDocument.parse(data);
}

function stored({ id, ...message }: Message, state: MessageDocument['state']): MessageDocument {
  return { ...message, n: Number(id), state };
}

function messageOf(data: unknown, id: string): Message {
  const { n: _n, state: _state, ...message } = MessageDocument.parse(data);
  return { id, ...message };
}

/** Writes an answer as far as it is; nothing when its chat was deleted. */
export async function growAnswer(
  db: Firestore,
  uid: string,
  chatId: string,
  answer: Message,
): Promise<void> {
  const { id, ...fields } = answer;
  const document = pathsOf(db, uid).message(chatId, id);
  await document.update({ ...fields }).catch(ignoreMissing);
}

/** Writes the whole answer and gives the chat's place back; nothing when it was deleted. */
export async function finishAnswer(
  db: Firestore,
  uid: string,
  chatId: string,
  answer: Message,
  now: Date,
): Promise<void> {
  const paths = pathsOf(db, uid);
  await transact(db, async (transaction) => {
    const chat = await transaction.get(paths.chat(chatId));
    if (!chat.exists) return;
    const mine = chat.get('running.message') === answer.id;
    transaction.set(paths.message(chatId, answer.id), stored(answer, 'done'));
    transaction.update(paths.chat(chatId), {
      updated_at: now.toISOString(),
      ...(mine && { running: FieldValue.delete(), stop: FieldValue.delete() }),
    });
  });
}

function ignoreMissing(error: unknown): void {
  const notFound = 5; // gRPC's code
  if ((error as { code?: unknown }).code !== notFound) throw error;
}

/**
 * Asks the running answer of a chat to end.
 * @returns the id of that answer, or of the newest message when none runs
 * @throws Problem `chat-not-found`
 */
export async function requestStop(
  db: Firestore,
  uid: string,
  chatId: string,
  now: Date,
): Promise<{ readonly id: string; readonly running: boolean }> {
  const paths = pathsOf(db, uid);
  const chat = paths.chat(chatId);
  return transact(db, async (transaction) => {
    const { running, messages } = chatIn((await transaction.get(chat)).data());
    if (!running) return { id: String(messages), running: false };
    const id = running.message;
    if (running.ends > now.getTime()) {
      transaction.update(chat, { stop: id });
      return { id, running: true };
    }
    transaction.update(chat, { running: FieldValue.delete() });
    transaction.update(...lost(paths.message(chatId, id)));
    return { id, running: false };
  });
}

/** Calls `stop` once an answer is asked to end, or its chat is deleted. @returns ends the watch */
export function watchStop(
  db: Firestore,
  uid: string,
  chatId: string,
  answerId: string,
  stop: () => void,
): () => void {
  return pathsOf(db, uid)
    .chat(chatId)
    .onSnapshot(
      (chat) => {
        if (!chat.exists || chat.get('stop') === answerId) stop();
      },
      () => undefined, // The answer then runs to its own end.
    );
}

/** A message of a chat. @throws Problem `message-not-found` */
export async function readMessage(
  db: Firestore,
  uid: string,
  chatId: string,
  id: string,
): Promise<{ readonly message: Message; readonly state: MessageDocument['state'] }> {
  const data = (await pathsOf(db, uid).message(chatId, id).get()).data();
  if (data === undefined)
    throw new Problem('message-not-found', 'There is no message with this id in the chat.');
  return { message: messageOf(data, id), state: MessageDocument.parse(data).state };
}

/** What a later answer is told of a message: who said what, without its diagrams. */
export type Remembered = Pick<Message, 'id' | 'role' | 'text' | 'parent'>;
const RememberedDocument = MessageDocument.pick({ role: true, text: true, parent: true });

/** The newest messages of a chat that will not change any more, by their ids. */
export async function doneMessages(
  db: Firestore,
  uid: string,
  chatId: string,
  most: number,
): Promise<ReadonlyMap<string, Remembered>> {
  const newest = await pathsOf(db, uid)
    .messages(chatId)
    .orderBy('n', 'desc')
    .limit(most)
    .select('role', 'text', 'parent', 'state')
    .get();
  const done = newest.docs.filter((document) => document.get('state') === 'done');
  return new Map(
    done.map((one) => [one.id, { id: one.id, ...RememberedDocument.parse(one.data()) }] as const),
  );
}

/**
 * The last messages before one, oldest first, along its branch; unfinished answers count as they are.
 * @param known those that need not be read
 */
export async function messagesBefore(
  db: Firestore,
  uid: string,
  chatId: string,
  { parent }: Message,
  most: number,
  known: ReadonlyMap<string, Remembered>,
): Promise<readonly Remembered[]> {
  const branch: Remembered[] = [];
  let id = parent;
  while (id !== undefined && branch.length < most) {
    const message = known.get(id) ?? (await readMessage(db, uid, chatId, id)).message;
    branch.unshift(message);
    id = message.parent;
  }
  return branch;
}

/**
 * A chat with the messages of its newest branch, oldest first.
 * @throws Problem `chat-not-found`
 */
export async function readConversation(
  db: Firestore,
  uid: string,
  chatId: string,
): Promise<Conversation> {
  const chat = await readChat(db, uid, chatId);
  const newest = await pathsOf(db, uid)
    .messages(chatId)
    .orderBy('n', 'desc')
    .limit(readAtMost)
    .get();
  const near = new Map(
    newest.docs.map((document) => {
      const data = document.data();
      const { state } = MessageDocument.parse(data);
      return [document.id, { message: messageOf(data, document.id), state }] as const;
    }),
  );
  const branch: Conversation['messages'][number][] = [];
  let id = chat.head ?? newest.docs[0]?.id;
  while (id !== undefined) {
    const one = near.get(id);
    if (!one) break;
    branch.unshift(one);
    id = one.message.parent;
  }
  return { chat, messages: branch, isCut: id !== undefined };
}

/** @throws Problem `chat-not-found` */
export async function readChat(db: Firestore, uid: string, chatId: string): Promise<ChatDocument> {
  return chatIn((await pathsOf(db, uid).chat(chatId).get()).data());
}

/** @throws Problem `chat-not-found` */
export async function renameChat(
  db: Firestore,
  uid: string,
  chatId: string,
  title: string,
): Promise<void> {
  const chat = pathsOf(db, uid).chat(chatId);
  await transact(db, async (transaction) => {
    chatIn((await transaction.get(chat)).data());
    transaction.update(chat, { title });
  });
}

/**
 * Deletes a chat, then its messages. The chat goes first: an answer that is being written ends when it
 * sees that, and writes nothing more.
 *
 * @throws Problem `chat-not-found`
 */
export async function deleteChat(db: Firestore, uid: string, chatId: string): Promise<void> {
  const paths = pathsOf(db, uid);
  await transact(db, async (transaction) => {
    chatIn((await transaction.get(paths.chat(chatId))).data());
    transaction.delete(paths.chat(chatId));
  });
  for (;;) {
    const some = await paths.messages(chatId).limit(deletedAtOnce).get();
    if (some.empty) return;
    const batch = db.batch();
    for (const { ref } of some.docs) batch.delete(ref);
    await batch.commit();
  }
}
