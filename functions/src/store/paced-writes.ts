const everyMs = 1_000;

/** Writes of a document that grows: in their order, and at most one a second. */
export class PacedWrites {
  #written = performance.now();
  #writing: Promise<void> = Promise.resolve();

  /** Writes, unless something was written a moment ago. One that fails is made good by the next; the last one counts. */
  offer(write: () => Promise<void>): void {
    if (performance.now() - this.#written < everyMs) return;
    this.#written = performance.now();
    this.#writing = this.#writing.then(write).catch(() => undefined);
  }

  /** Resolves when nothing is being written any more. */
  settled(): Promise<void> {
    return this.#writing;
  }
}
