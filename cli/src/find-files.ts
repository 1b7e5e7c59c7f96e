import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { reasonOf } from './reason.ts';

/** A file that was found in a folder, not yet read. */
export interface Found {
  readonly path: string;
  readonly size: number;
  /** Declares resources or may; the others are only looked at where such files name them. */
  readonly declares: boolean;
}

export interface Finding {
  readonly files: readonly Found[];
  /** Folders that hold no architecture (hidden, vendored): named, not read. */
  readonly skipped: readonly string[];
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

const vendored = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'venv',
  '__pycache__',
  'dist',
  'target',
  'cdk.out',
]);
const declaring = /\.(?:tf|tofu|tfvars|hcl|json|ya?ml|template|bicep|bicepparam)$/i;
const beside =
  /(?:\.(?:tftpl|tpl|sh|ps1|py|js|mjs|ts|sql|conf|env|txt|md|cfg|ini|xml|toml|csv|tmpl|j2|bash|bat|cmd|service)|(?:^|\/)(?:Dockerfile|\.env))$/i;
/** More than this in one folder is no project: the walk ends, and says so. */
const mostSeen = 200_000;

/** Finds the files of a folder, sorted; links are followed where they stay inside it. */
export function findFiles(folder: string): Finding {
  const files: Found[] = [];
  const skipped: string[] = [];
  const problems: { path: string; message: string }[] = [];
  const root = realpathSync(folder);
  const visited = new Set([root]);
  let seen = 0;
  walk(folder);
  return { files, skipped, problems };

  function walk(inside: string): void {
    for (const name of namesIn(inside)) {
      if (++seen === mostSeen) {
        const message = `It holds more than ${mostSeen.toLocaleString('en')} files; those after them were not looked at. Name the folders of the architecture.`;
        problems.push({ path: folder, message });
      }
      if (seen >= mostSeen) return;
      const path = join(inside, name);
      const stats = statsOf(path);
      if (stats?.isDirectory()) {
        if (name.startsWith('.') || vendored.has(name)) skipped.push(path);
        else if (isNew(path)) walk(path);
      } else if (stats?.isFile() && (declaring.test(name) || beside.test(name))) {
        files.push({ path, size: stats.size, declares: declaring.test(name) });
      }
    }
  }

  function namesIn(inside: string): readonly string[] {
    try {
      return readdirSync(inside).sort();
    } catch (error) {
      problems.push({ path: inside, message: reasonOf(error) });
      return [];
    }
  }

  /** None for links that lead nowhere or out of the folder. */
  function statsOf(path: string): Stats | undefined {
    try {
      const real = realpathSync(path);
      return real.startsWith(root.endsWith(sep) ? root : root + sep) ? statSync(path) : undefined;
    } catch {
      return undefined;
    }
  }

  function isNew(path: string): boolean {
    const real = realpathSync(path);
    if (visited.has(real)) return false;
    visited.add(real);
    return true;
  }
}
