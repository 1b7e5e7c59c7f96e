import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../suite/config.ts';

/** A TypeScript file of the project. */
export interface Source {
  /** Relative to the root, with `/` between folders. */
  readonly path: string;
  readonly text: string;
}

const leftOut = /(^|\/)(node_modules|dist)\//;

/** All TypeScript files of the given workspaces, tests too. */
export function readSources(workspaces: readonly string[]): readonly Source[] {
  return workspaces.flatMap((workspace) =>
    readdirSync(join(root, workspace), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), file }))
      .filter(({ path }) => !leftOut.test(path))
      .map(({ path, file }) => ({ path, text: readFileSync(file, 'utf8') })),
  );
}

/** Files that only tests import, and tests themselves. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.includes('/testing/');
}
