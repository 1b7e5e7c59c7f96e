import type { AnswerDiagram, Citation, Message } from '@stackstage/contracts';
import { finishAnswer, growAnswer } from '../store/chats.ts';
import type { Firestore } from '../store/database.ts';
import { PacedWrites } from '../store/paced-writes.ts';

/** One document takes 1 MiB with everything in it. */
const longestText = 100_000; // characters
const mostDiagrams = 3;

/** What is told to a reader who follows along. */
export interface Follower {
  readonly delta: (text: string, length: number) => Promise<void>;
  readonly tool: (name: string, says: string, length: number) => Promise<void>;
  readonly citation: (citation: Citation, length: number) => Promise<void>;
}

/**
 * An answer that grows: told to its follower at once, written to its document at most once a second, so
 * that it outlives the connection it was asked on.
 */
export class GrowingAnswer {
  #message: Message;
  readonly #writes = new PacedWrites();
  readonly #place: readonly [db: Firestore, uid: string, chatId: string];
  readonly #follower: Follower | undefined;

  constructor(
    place: readonly [db: Firestore, uid: string, chatId: string],
    message: Message,
    follower: Follower | undefined,
  ) {
    this.#place = place;
    this.#message = message;
    this.#follower = follower;
  }

  get message(): Message {
    return this.#message;
  }

  /** Adds text, as far as there is room, and what it cites. */
  async add(text: string, citations: readonly Citation[] = []): Promise<void> {
    const room = longestText - this.#message.text.length;
    const taken = text.slice(0, room).toWellFormed();
    this.#message = {
      ...this.#message,
      text: this.#message.text + taken,
      citations: [...this.#message.citations, ...citations],
    };
    const { length } = this.#message.text;
    if (taken !== '') await this.#follower?.delta(taken, length);
    for (const citation of citations) await this.#follower?.citation(citation, length);
    const message = this.#message;
    this.#writes.offer(() => growAnswer(...this.#place, message));
  }

  async tool(name: string, says: string): Promise<void> {
    await this.#follower?.tool(name, says, this.#message.text.length);
  }

  diagram(diagram: AnswerDiagram): void {
    const { diagrams } = this.#message;
    if (diagrams.length >= mostDiagrams || diagrams.some(({ id }) => id === diagram.id)) return;
    this.#message = { ...this.#message, diagrams: [...diagrams, diagram] };
  }

  /** Diagrams that the text shows nowhere stand at its end. */
  async placeDiagrams(): Promise<void> {
    const { text, diagrams } = this.#message;
    const missing = diagrams.filter(({ id }) => !text.includes(`{{diagram:${id}}}`));
    for (const { id } of missing) await this.add(`\n\n{{diagram:${id}}}`);
  }

  /** Sets what is known of the answer beside its text. */
  describe(
    more: Pick<Message, 'model' | 'prompt_version' | 'finish' | 'incomplete' | 'notice'>,
  ): void {
    this.#message = { ...this.#message, ...more };
  }

  /** Writes the whole, and gives the chat's place back. */
  async finish(now: Date): Promise<Message> {
    await this.#writes.settled();
    await finishAnswer(...this.#place, this.#message, now);
    return this.#message;
  }
}
