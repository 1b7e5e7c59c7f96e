import { formats, limits } from './limits.ts';

/** A file that somebody dropped, picked or pasted; `path` is a label, with `/` between folders. */
export interface Candidate {
  readonly path: string;
  readonly size: number;
  /** It came inside of a folder, so nobody meant this very file. */
  readonly inFolder: boolean;
}

export interface Refusal {
  readonly path: string;
  readonly size: number;
  readonly why: 'too-large' | 'too-many' | 'path-too-long' | 'path-too-deep' | 'empty';
}

/** What was left out of a folder, counted. */
export interface Skipped {
  readonly vendored: number;
  readonly otherFormat: number;
}

export interface Sorted<T> {
  readonly taken: readonly T[];
  readonly refused: readonly Refusal[];
  readonly skipped: Skipped;
}

const vendored = new Set(['node_modules', 'vendor', 'cdk.out', '__pycache__']);
const endings = formats.flatMap((format) => format.endings);

/**
 * Sorts candidates into those that are sent, those that are refused by name, and those that a folder
 * only happened to hold. A file chosen again replaces the one before.
 */
export function sortCandidates<T extends Candidate>(
  chosen: readonly T[],
  candidates: readonly T[],
): Sorted<T> {
  const taken = new Map(chosen.map((file) => [file.path, file]));
  const refused: Refusal[] = [];
  const skipped = { vendored: 0, otherFormat: 0 };
  for (const file of candidates) {
    if (file.inFolder && isVendored(file.path)) {
      skipped.vendored += 1;
    } else if (file.inFolder && !isReadable(file.path) && !holdsSecrets(file.path)) {
      skipped.otherFormat += 1;
    } else {
      const why = refusalOf(file, taken);
      if (why) refused.push({ path: file.path, size: file.size, why });
      else taken.set(file.path, file);
    }
  }
  return { taken: [...taken.values()], refused, skipped };
}

function refusalOf(
  file: Candidate,
  taken: ReadonlyMap<string, Candidate>,
): Refusal['why'] | undefined {
  if (file.size === 0) return 'empty';
  if (file.path.length > limits.pathLength) return 'path-too-long';
  if (file.path.split('/').length > limits.pathDepth) return 'path-too-deep';
  const before = taken.get(file.path);
  if (!before && taken.size >= limits.files) return 'too-many';
  const total = totalSize([...taken.values()]) - (before?.size ?? 0);
  if (total + file.size > limits.bytes) return 'too-large';
  return undefined;
}

/** Inside of a folder that holds tools or copies of others' code: `.git`, `.terraform`, `node_modules`. */
function isVendored(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((name) => name.startsWith('.') || vendored.has(name));
}

function isReadable(path: string): boolean {
  const name = path.toLowerCase();
  return endings.some((ending) => name.endsWith(ending));
}

/** Files that usually hold secrets: Terraform's state and environment files. */
export function holdsSecrets(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return /\.tfstate(\.backup)?$/.test(name) || /^\.env(\.|$)/.test(name) || name.endsWith('.env');
}

export function totalSize(files: readonly Candidate[]): number {
  return files.reduce((sum, file) => sum + file.size, 0);
}
