import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import type { ReadOptions } from '../declaration.ts';
import { textAt } from '../value-paths.ts';
import {
  type ComposeDocument,
  documentOf,
  type Entry,
  type Section,
  sections,
} from './document.ts';
import { settingsOf } from './environment.ts';
import { extended } from './extends.ts';
import { mergedOver } from './merge.ts';
import { folderOf, joined } from './paths.ts';

/** What `docker compose up` in one folder would make. */
export interface Project {
  readonly folder: string;
  readonly entries: ReadonlyMap<Section, ReadonlyMap<string, Entry>>;
}

/** Finds a file by its name among all that were handed in. */
export type FindFile = (name: string) => TextFile | undefined;

const base = /(^|\/)(?:docker-)?compose\.ya?ml$/i;
const override = /[._-]override\.ya?ml$/i;
const rank = ({ name }: TextFile) => (base.test(name) ? 0 : override.test(name) ? 1 : 2);

/**
 * The projects that some Compose files make up: one for each folder; within it the override file, then
 * further ones by name, are merged over the first.
 */
export function projectsOf(
  files: readonly TextFile[],
  findFile: FindFile,
  options: ReadOptions,
): { readonly projects: readonly Project[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const reader = documentReader(findFile, options, diagnostics);
  const included = new Set<string>();
  const folders = new Map<string, TextFile[]>();
  for (const file of files)
    folders.set(folderOf(file.name), [...(folders.get(folderOf(file.name)) ?? []), file]);

  const projects = [...folders].map(([folder, inFolder]): Project => {
    const ordered = [...inFolder].sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
    const documents = ordered.flatMap((file) =>
      withIncluded(reader(file), reader, findFile, included),
    );
    sayMerged(ordered, diagnostics);
    return { folder, entries: mergedSections(documents, reader, findFile, diagnostics) };
  });
  return {
    projects: projects.filter(({ folder }) => {
      const own = folders.get(folder) ?? [];
      return !own.every(({ name }) => included.has(name));
    }),
    diagnostics,
  };
}

type ReadDocument = (file: TextFile) => ComposeDocument;

function documentReader(
  findFile: FindFile,
  { limits }: ReadOptions,
  diagnostics: Diagnostic[],
): ReadDocument {
  const read = new Map<string, ComposeDocument>();
  return (file) => {
    const before = read.get(file.name);
    if (before) return before;
    const env = findFile(`${folderOf(file.name)}.env`);
    const found = documentOf(file, env ? settingsOf(env) : new Map(), limits);
    diagnostics.push(...found.diagnostics);
    read.set(file.name, found.document);
    return found.document;
  };
}

/** A document after those that it includes, each once. */
function withIncluded(
  document: ComposeDocument,
  read: ReadDocument,
  findFile: FindFile,
  included: Set<string>,
): readonly ComposeDocument[] {
  if (document.includes?.kind !== 'list') return [document];
  const names = document.includes.items.flatMap((item) => {
    const path = textAt(item, '') ?? textAt(item, 'path');
    return path === undefined ? [] : [joined(folderOf(document.file), path)];
  });
  const others = names.flatMap((name) => {
    const file = findFile(name);
    if (!file || included.has(name)) return [];
    included.add(name);
    return withIncluded(read(file), read, findFile, included);
  });
  return [...others, document];
}

function mergedSections(
  documents: readonly ComposeDocument[],
  read: ReadDocument,
  findFile: FindFile,
  diagnostics: Diagnostic[],
): Project['entries'] {
  const result = new Map<Section, Map<string, Entry>>();
  for (const section of sections) {
    const merged = new Map<string, Entry>();
    for (const document of documents) {
      for (const [name, entry] of document.entries[section]) {
        const whole =
          section === 'services'
            ? extended(entry, { name, document, read, findFile, diagnostics })
            : entry;
        const before = merged.get(name);
        merged.set(name, before ? over(before, whole) : whole);
      }
    }
    result.set(section, merged);
  }
  return result;
}

/** The later entry over the earlier one; the resource stays where it was first declared. */
function over(before: Entry, after: Entry): Entry {
  const kept = new Map([...before.properties.entries].filter(([key]) => !after.alone.has(key)));
  const properties = mergedOver({ ...before.properties, entries: kept }, after.properties);
  return { properties, at: before.at, alone: new Set() };
}

function sayMerged(ordered: readonly TextFile[], diagnostics: Diagnostic[]): void {
  const [first, ...rest] = ordered;
  for (const file of rest.filter((one) => !override.test(one.name))) {
    const start = { line: 1, column: 1, offset: 0 };
    diagnostics.push({
      severity: 'info',
      code: 'duplicate',
      message: `${file.name} is read as merged over ${first?.name}, as with \`docker compose -f … -f …\`.`,
      at: { file: file.name, start, end: start },
    });
  }
}
