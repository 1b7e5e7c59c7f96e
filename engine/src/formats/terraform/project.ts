import type { Limits } from '../../limits.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import type { Grammars } from '../../source/hcl/grammars.ts';
import { parseHclJson } from '../../source/hcl/json.ts';
import { parseHcl } from '../../source/hcl/parse.ts';
import type { Body } from '../../source/hcl/syntax.ts';
import { type ModuleConfig, readConfiguration } from './configuration.ts';
import { folderOf, normalise } from './file-names.ts';
import { type VariableFile, variableFileKind } from './variable-files.ts';

/** A project's folders and files of variables, parsed. */
export interface Project {
  readonly modules: ReadonlyMap<string, ModuleConfig>;
  readonly variableFiles: readonly VariableFile[];
}

/** Parses all files, in the order of their names. */
export function readProject(
  files: readonly TextFile[],
  beside: readonly TextFile[],
  grammars: Grammars,
  limits: Limits,
  diagnostics: Diagnostic[],
): Project {
  const folders = new Map<string, { file: string; body: Body }[]>();
  const variableFiles: VariableFile[] = [];
  const known = new Set(files.map(({ name }) => name));
  const more = beside.filter(
    ({ name }) => variableFileKind(name) !== undefined && !known.has(name),
  );
  for (const file of [...files, ...more].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const json = file.name.endsWith('.json');
    const isVariables = variableFileKind(file.name) !== undefined;
    const parsed = json
      ? parseHclJson(file, grammars, limits, isVariables ? 'values' : 'configuration')
      : parseHcl(file, grammars, limits);
    diagnostics.push(...parsed.diagnostics);
    const name = normalise(file.name);
    if (isVariables) {
      variableFiles.push({ name, body: parsed.body });
      continue;
    }
    const folder = folders.get(folderOf(name)) ?? [];
    folder.push({ file: name, body: parsed.body });
    folders.set(folderOf(name), folder);
  }
  const modules = new Map<string, ModuleConfig>();
  for (const [folder, bodies] of folders)
    modules.set(folder, readConfiguration(folder, bodies, diagnostics));
  return { modules, variableFiles };
}
