import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Limits, SourceFile } from '@stackstage/engine';
import { type Found, findFiles } from './find-files.ts';
import { readBytes } from './read-bytes.ts';
import { reasonOf } from './reason.ts';

/** What was found under the paths, and what was passed over. */
export interface Collected {
  readonly files: readonly SourceFile[];
  /** Where each file lies, by its name in the report, as a path from the current folder. */
  readonly places: ReadonlyMap<string, string>;
  /** What was left out on purpose, for whoever wonders. */
  readonly notes: readonly string[];
  readonly problems: readonly PathProblem[];
}

export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

const nothing =
  'No file there is of a kind that is read (.tf, .yaml, .json, .template, .txt, .md).';
const mebibyte = 1024 * 1024;

/** Reads the files under some paths, within the limits. Names have `/` and start at the folder all have in common. */
export function collect(paths: readonly string[], limits: Limits): Collected {
  const problems: PathProblem[] = [];
  const skipped: string[] = [];
  const files: SourceFile[] = [];
  const named = paths.filter((path) => path !== '-');
  const found = distinct(named.flatMap((path) => foundAt(path)));
  const base = baseOf(named, found);
  const places = new Map<string, string>();
  let bytes = 0;

  if (paths.includes('-')) add('standard-input', '-', () => readBytes(0, limits.bytes));
  // What declares resources comes first: a crowd of other files must not push it out.
  const declaring = found.filter(({ declares }) => declares);
  const others = found.filter(({ declares }) => !declares);
  for (const file of declaring) {
    if (file.size > limits.bytes) tooLarge(file);
    else if (!hasRoomFor(file)) {
      problems.push(atLimit(file.path));
      break;
    } else add(nameOf(file.path, base), file.path, () => readBytes(file.path, limits.bytes));
  }
  const fitting = others.filter((file) => {
    const fits = hasRoomFor(file);
    if (fits) add(nameOf(file.path, base), file.path, () => readBytes(file.path, limits.bytes));
    return fits;
  });
  const left = others.length - fitting.length;
  const notes = [
    ...(skipped.length > 0 ? [skippedNote(skipped)] : []),
    ...(left > 0 ? [`${left} files that declare no resources were left out.`] : []),
  ];
  return { files, places, notes, problems };

  function foundAt(path: string): readonly Found[] {
    try {
      const stats = statSync(path);
      if (!stats.isDirectory()) return [{ path, size: stats.size, declares: true }];
      const inside = findFiles(path);
      skipped.push(...inside.skipped);
      problems.push(...inside.problems);
      if (inside.files.length === 0 && inside.problems.length === 0)
        problems.push({ path, message: nothing });
      return inside.files;
    } catch (error) {
      problems.push({ path, message: reasonOf(error) });
      return [];
    }
  }

  function add(name: string, path: string, read: () => Buffer): void {
    try {
      const content = read();
      if (content.length > limits.bytes) tooLarge({ path, size: content.length });
      else {
        bytes += content.length;
        files.push({ name, content });
        places.set(name, path === '-' ? name : placeOf(path));
      }
    } catch (error) {
      problems.push({ path, message: reasonOf(error) });
    }
  }

  function hasRoomFor({ size }: Found): boolean {
    return files.length < limits.files && bytes + size <= limits.bytes;
  }

  function tooLarge({ path, size }: { path: string; size: number }): void {
    const message = `It has ${(size / mebibyte).toFixed(1)} MB or more; the limit is ${limits.bytes / mebibyte} MB. Leave out what is not the architecture, or split it.`;
    problems.push({ path, message });
  }

  function atLimit(path: string): PathProblem {
    const limit =
      files.length >= limits.files
        ? `${limits.files.toLocaleString('en')} files`
        : `${limits.bytes / mebibyte} MB`;
    const message = `The limit of ${limit} is reached; this file and those after it were not read. Analyse parts of the project on their own.`;
    return { path, message };
  }
}

function skippedNote(skipped: readonly string[]): string {
  const names = [...new Set(skipped.map((path) => basename(path)))];
  const some = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
  return skipped.length === 1
    ? `1 hidden or vendored folder was skipped: ${some}.`
    : `${skipped.length} hidden or vendored folders were skipped: ${some}.`;
}

/** A file that two paths lead to counts once. */
function distinct(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return found.filter(({ path }) => {
    const real = realPathOf(path);
    return seen.has(real) ? false : seen.add(real);
  });
}

function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path; // A pipe of the shell's has none.
  }
}

/** The folder that names start from: one folder's own, else the current one, else what all paths have in common. */
function baseOf(paths: readonly string[], found: readonly Found[]): string {
  const [only] = paths;
  if (paths.length === 1 && only !== undefined && found[0]?.path !== only) return resolve(only);
  if (found.every(({ path }) => isInside(process.cwd(), path))) return process.cwd();
  const folders = found.map(({ path }) => dirname(resolve(path)));
  let base = folders[0] ?? process.cwd();
  while (!folders.every((folder) => folder === base || isInside(base, folder)))
    base = dirname(base);
  return base;
}

function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, resolve(path));
  return inside !== '' && !isAbsolute(inside) && inside.split(sep)[0] !== '..';
}

function nameOf(path: string, base: string): string {
  return relative(base, resolve(path)).split(sep).join('/');
}

/** A path from the current folder where it lies inside, for messages and SARIF. */
function placeOf(path: string): string {
  const full = resolve(path);
  return (isInside(process.cwd(), full) ? relative(process.cwd(), full) : full)
    .split(sep)
    .join('/');
}
