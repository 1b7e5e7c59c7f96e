import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExportStore } from './exports.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackstage-exports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes an export as firebase-tools does, holding `data`. */
function writing(data: string) {
  return async (path: string) => {
    mkdirSync(join(path, 'auth_export'), { recursive: true });
    mkdirSync(join(path, 'firestore_export'));
    writeFileSync(join(path, 'auth_export/accounts.json'), '{"users": []}');
    writeFileSync(join(path, 'firestore_export/all.metadata'), data);
    const table = {
      firestore: { metadata_file: 'firestore_export/all.metadata' },
      auth: { path: 'auth_export' },
    };
    writeFileSync(join(path, 'firebase-export-metadata.json'), JSON.stringify(table));
  };
}
const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 0, 0, second));

describe('exports', () => {
  it('keeps the last two, and starts from the newest', async () => {
    const store = new ExportStore(folder);
    for (const second of [1, 2, 3]) await store.take(writing(`data ${second}`), at(second));
    expect(readdirSync(folder).sort()).toEqual([
      '2026-11-24T00-00-02.000Z',
      '2026-11-24T00-00-03.000Z',
    ]);
    expect(basename(new ExportStore(folder).newest() ?? '')).toBe('2026-11-24T00-00-03.000Z');
  });

  it('keeps nothing when nothing changed', async () => {
    const store = new ExportStore(folder);
    await store.take(writing('same'), at(1));
    await store.take(writing('same'), at(2));
    expect(readdirSync(folder)).toEqual(['2026-11-24T00-00-01.000Z']);
  });

  it('keeps the old ones when a new one fails or is cut off', async () => {
    const store = new ExportStore(folder);
    await store.take(writing('good'), at(1));
    const failing = store.take(async (path) => {
      mkdirSync(path);
      throw new Error('disk full');
    }, at(2));
    await expect(failing).rejects.toThrow('disk full');
    const cut = store.take(async (path) => mkdirSync(path), at(3));
    await expect(cut).rejects.toThrow('without its data');
    expect(readdirSync(folder)).toEqual(['2026-11-24T00-00-01.000Z']);
  });

  it('passes by an export that is not whole, and clears away one that was being written', async () => {
    await new ExportStore(folder).take(writing('good'), at(1));
    mkdirSync(join(folder, '2026-11-24T00-00-09.000Z'));
    mkdirSync(join(folder, '2026-11-24T00-00-10.000Z.partial'));
    const store = new ExportStore(folder);
    expect(basename(store.newest() ?? '')).toBe('2026-11-24T00-00-01.000Z');
    expect(existsSync(join(folder, '2026-11-24T00-00-10.000Z.partial'))).toBe(false);
  });

  it('has none in the beginning', () => {
    expect(new ExportStore(join(folder, 'new')).newest()).toBeUndefined();
  });
});
