import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const metadataFile = 'firebase-export-metadata.json';
const unfinished = '.partial';
const kept = 2;

/**
 * What users stored, as exports of the running emulators, newest last. An export is written beside the
 * others and gets its name in one rename, so what bears a name is whole whenever the machine stops.
 */
export class ExportStore {
  readonly #folder: string;
  #lastHash = '';

  /** @param folder made when missing */
  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) {
      if (name.endsWith(unfinished)) rmSync(join(folder, name), { recursive: true });
    }
  }

  /** The newest export that is whole, to be imported; `undefined` when there is none. */
  newest(): string | undefined {
    const path = this.#names().findLast((name) => isWhole(join(this.#folder, name)));
    return path && join(this.#folder, path);
  }

  /**
   * Takes a new export and forgets all but the last two. When nothing changed since the last one taken
   * here, nothing is kept of it.
   *
   * @param write fills the folder it is given, and throws when it can't
   */
  async take(write: (path: string) => Promise<void>, now: Date): Promise<void> {
    const name = now.toISOString().replaceAll(':', '-');
    const partial = join(this.#folder, name + unfinished);
    try {
      await write(partial);
      if (!isWhole(partial)) throw new Error('the emulators wrote an export without its data');
      const hash = hashOf(partial);
      if (hash === this.#lastHash) return;
      renameSync(partial, join(this.#folder, name));
      this.#lastHash = hash;
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
    for (const old of this.#names().slice(0, -kept)) {
      rmSync(join(this.#folder, old), { recursive: true, force: true });
    }
  }

  #names(): string[] {
    return readdirSync(this.#folder)
      .filter((name) => !name.endsWith(unfinished))
      .sort();
  }
}

interface Metadata {
  readonly firestore?: { readonly metadata_file: string };
  readonly auth?: { readonly path: string };
}

/** Whether an export has its table of contents and every part that the table names. */
function isWhole(folder: string): boolean {
  try {
    const table = JSON.parse(readFileSync(join(folder, metadataFile), 'utf8')) as Metadata;
    if (!table.firestore || !table.auth) return false;
    JSON.parse(readFileSync(join(folder, table.auth.path, 'accounts.json'), 'utf8'));
    return existsSync(join(folder, table.firestore.metadata_file));
  } catch {
    return false; // a table that is missing or cut off is what this function is asked about
  }
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash.update(file.slice(folder.length)).update(readFileSync(file));
  return hash.digest('hex');
}
