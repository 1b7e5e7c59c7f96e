import { useSyncExternalStore } from 'react';
import type { Role } from '../../parts/roles.ts';
import { whenSignedOut } from '../../session/session.ts';
import { type ChosenFile, filesOfDrop } from './dropped-files.ts';
import { pastedName } from './pasted-name.ts';
import { type Refusal, type Skipped, sortCandidates } from './sort-candidates.ts';

/** What is about to be analysed. It outlives the page, so that signing in between loses nothing. */
export interface Chosen {
  readonly files: readonly ChosenFile[];
  readonly refused: readonly Refusal[];
  readonly skipped: Skipped;
  readonly words: string;
  readonly title: string;
  readonly region: string;
  /** Whether a language model may add to the report, and for whom it writes. */
  readonly model: boolean;
  readonly role: Role;
  /** Analyse was pressed before signing in: it starts when one is back. */
  readonly waitsForSignIn: boolean;
}

const nothing: Chosen = {
  files: [],
  refused: [],
  skipped: { vendored: 0, otherFormat: 0 },
  words: '',
  title: '',
  region: '',
  model: true,
  role: 'architect',
  waitsForSignIn: false,
};

let chosen = nothing;
const listeners = new Set<() => void>();

export function useChosen(): Chosen {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}

export function change(parts: Partial<Chosen>): void {
  chosen = { ...chosen, ...parts };
  for (const listener of listeners) listener();
}

/** Adds files; those that can't be sent are named, those that a folder only held are counted. */
export function choose(candidates: readonly ChosenFile[]): void {
  const { taken, refused, skipped } = sortCandidates(chosen.files, candidates);
  change({ files: taken, refused, skipped });
}

export async function chooseDropped(drop: DataTransfer): Promise<void> {
  choose(await filesOfDrop(drop));
}

/** Takes a pasted template as a file. @returns whether it was one; words stay words */
export function choosePasted(text: string): boolean {
  const name = pastedName(text);
  if (name === undefined) return false;
  const content = new Blob([text]);
  choose([{ path: freeName(name), size: content.size, inFolder: false, content }]);
  return true;
}

export function remove(path: string): void {
  change({ files: chosen.files.filter((file) => file.path !== path) });
}

/** Forgets everything, as after an analysis that went well. */
export function forgetChosen(): void {
  change(nothing);
}

function freeName(name: string): string {
  const taken = new Set(chosen.files.map((file) => file.path));
  const [stem = '', ending = ''] = name.split('.');
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}.${ending}`;
  return free;
}

whenSignedOut(forgetChosen);
