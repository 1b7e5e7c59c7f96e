import type { Citation } from '@stackstage/contracts';
import type { Firestore } from '../store/database.ts';
import { beginModelPart, writeModelPart } from '../store/model-parts.ts';
import { PacedWrites } from '../store/paced-writes.ts';
import type { Part, PartChange } from './part.ts';

const longestNarrative = 20_000; // characters

/** Told of more of the narrative, and how long it is with that. */
export type Follower = (text: string, length: number) => Promise<void>;

/**
 * What a model adds to a report, while it grows: told to its follower at once, written to its document
 * at most once a second, so that it outlives the connection it was asked on.
 */
export class GrowingPart {
  #part: Part;
  readonly #writes = new PacedWrites();
  #follower: Follower | undefined;
  readonly #place: readonly [db: Firestore, uid: string, reportId: string];

  constructor(place: readonly [db: Firestore, uid: string, reportId: string], part: Part) {
    this.#place = place;
    this.#part = part;
  }

  get part(): Part {
    return this.#part;
  }

  /** @throws Problem `already-running` while another is written */
  async begin(now: Date): Promise<void> {
    await beginModelPart(...this.#place, this.#part, now);
  }

  follow(follower: Follower | undefined): void {
    this.#follower = follower;
  }

  async add(text: string, citations: readonly Citation[]): Promise<void> {
    const { narrative, citations: before } = this.#part;
    const taken = text.slice(0, longestNarrative - narrative.length).toWellFormed();
    if (taken === '' && citations.length === 0) return;
    this.describe({ narrative: narrative + taken, citations: [...before, ...citations] });
    if (taken !== '') await this.#follower?.(taken, this.#part.narrative.length);
    const part = this.#part;
    this.#writes.offer(() => writeModelPart(...this.#place, part, 'writing'));
  }

  /** What was written does not count; what comes now is told with the whole part only. */
  restart(): void {
    this.describe({ narrative: '', citations: [] });
    this.#follower = undefined;
  }

  describe(more: PartChange): void {
    this.#part = { ...this.#part, ...more };
  }

  async finish(): Promise<Part> {
    await this.#writes.settled();
    await writeModelPart(...this.#place, this.#part, 'done');
    return this.#part;
  }
}
