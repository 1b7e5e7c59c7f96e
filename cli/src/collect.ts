import { lstatSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SourceFile } from '@stackstage/engine';

/** What was found under the paths, and what was passed over. */
export interface Collected {
  readonly files: readonly SourceFile[];
  /** Folders that hold no architecture (hidden, vendored): counted, not read. */
  readonly skippedFolders: number;
  readonly problems: readonly PathProblem[];
}

export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

const vendored = new Set(['node_modules', 'vendor', '__pycache__', 'dist', 'target', 'cdk.out']);
const endings =
  /\.(tf|tfvars|json|ya?ml|template|tftpl|tpl|sh|ps1|py|js|sql|conf|bicep|bicepparam|env|txt|md|cfg|ini|xml|toml)$/i;
/** In folders, larger files are data, not templates. */
const largestInFolder = 50 * 1024 * 1024;

/** Reads the files under some paths. Names are relative to the folder given, with `/`. */
export function collect(paths: readonly string[], readStandardInput: () => Buffer): Collected {
  const files: SourceFile[] = [];
  const problems: PathProblem[] = [];
  let skippedFolders = 0;
  for (const path of paths) {
    try {
      if (path === '-') {
        files.push({ name: 'standard-input', content: readStandardInput() });
        continue;
      }
      const stats = statSync(path);
      const prefix = paths.length > 1 && stats.isDirectory() ? `${basename(path)}/` : '';
      if (stats.isDirectory()) walk(path, path, prefix);
      else files.push({ name: nameOf(path), content: readFileSync(path) });
    } catch (error) {
      problems.push({ path, message: reasonOf(error) });
    }
  }
  return { files: distinctNames(files), skippedFolders, problems };

  function walk(root: string, folder: string, prefix: string): void {
    for (const name of readdirSync(folder).sort()) {
      const path = join(folder, name);
      const stats: Stats = lstatSync(path);
      if (stats.isDirectory()) {
        if (name.startsWith('.') || vendored.has(name)) skippedFolders++;
        else walk(root, path, prefix);
      } else if (
        stats.isFile() &&
        (endings.test(name) || name === '.env') &&
        stats.size <= largestInFolder
      ) {
        files.push({
          name: prefix + relative(root, path).split(sep).join('/'),
          content: readFileSync(path),
        });
      }
    }
  }
}

/** A file's name in the report: its path from where the tool was started, else its last part. */
function nameOf(path: string): string {
  const inside = relative(process.cwd(), resolve(path));
  return inside.startsWith('..') || isAbsolute(inside)
    ? basename(path)
    : inside.split(sep).join('/');
}

/** Two files of one name would be taken for one. */
function distinctNames(files: readonly SourceFile[]): readonly SourceFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const count = seen.get(file.name) ?? 0;
    seen.set(file.name, count + 1);
    return count === 0 ? file : { ...file, name: `${count + 1}/${file.name}` };
  });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'There is no such file or folder.';
  if (code === 'EACCES' || code === 'EPERM') return 'It may not be read: permission denied.';
  return error instanceof Error ? error.message : String(error);
}
