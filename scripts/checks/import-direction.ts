import { posix } from 'node:path';
import { isTest, type Source } from './sources.ts';

/** What each workspace may import of the others. */
const workspaces: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  contracts: ['engine'],
  functions: ['contracts', 'engine'],
  web: ['contracts', 'engine'],
  cli: ['contracts', 'engine'],
};

/** The engine's rooms along its pipeline: each may import those before it and those in its row. */
const pipeline: readonly (readonly string[])[] = [
  ['source'],
  ['graph'],
  ['prices'],
  ['cost', 'services'],
  ['formats'],
  ['assemble'],
  ['rules'],
  ['review'],
  ['score'],
  ['estimate', 'availability'],
  ['regions'],
  ['improve'],
  ['draw', 'write'],
  ['report'],
  ['compare'],
];
/** Files that take part elsewhere than the folder they lie in. */
const moved = new Map([
  ['engine/src/formats/declaration.ts', 'graph'], // the type between reading and all after it
  ['engine/src/regions/regions.ts', 'prices'], // a table of facts, as prices are
  ['engine/src/regions/greener.ts', 'prices'],
  ['engine/src/cost/estimate.ts', 'estimate'], // joins services with the components they share
]);
const level = new Map(pipeline.flatMap((rooms, index) => rooms.map((room) => [room, index])));

/** Whose files may name a package; everybody else asks them. */
const packagesOf: Readonly<Record<string, RegExp>> = {
  'firebase-admin/firestore': /^functions\/src\/store\//,
  '@google-cloud/firestore': /^functions\/src\/store\//,
};

const importStatement =
  /^\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Every file named after `import` or `export … from`, static or dynamic. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(importStatement)].map(([, fixed, dynamic]) => fixed ?? dynamic ?? '');
}

/** One line for each import that points upward, in file order. */
export function importProblems(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    importsOf(source.text)
      .map((target) => problemOf(source.path, target))
      .filter((problem) => problem !== undefined)
      .map((problem) => `${source.path}: ${problem}`),
  );
}

function problemOf(from: string, target: string): string | undefined {
  const workspace = from.split('/', 1)[0] ?? '';
  const of = /^@stackstage\/([\w-]+)(?:\/.*)?$/.exec(target);
  if (of) {
    const [, other = ''] = of;
    return workspaces[workspace]?.includes(other) ? undefined : `may not import ${target}`;
  }
  if (!target.startsWith('.')) return packageProblem(from, target);
  const to = posix.normalize(posix.join(posix.dirname(from), target));
  if (to.split('/', 1)[0] !== workspace) {
    return isTest(from) || to.endsWith('.json') ? undefined : `leaves its workspace for ${to}`;
  }
  return workspace === 'engine' && !isTest(from) ? engineProblem(from, to) : undefined;
}

function packageProblem(from: string, target: string): string | undefined {
  if (isTest(from)) return undefined;
  const owner = packagesOf[target];
  return owner === undefined || owner.test(from) ? undefined : `may not import ${target}`;
}

function engineProblem(from: string, to: string): string | undefined {
  if (posix.dirname(from) === posix.dirname(to)) return undefined;
  const room = roomOf(from);
  const other = roomOf(to);
  if (to.endsWith('.json')) return undefined; // a table beside the file that reads it
  if (isTest(to)) return `imports ${to}, which is for tests`;
  if (room === other || to.split('/').length === 3) return roomOfRoot(room, other, to);
  const [own, its] = [level.get(room), level.get(other)];
  if (own === undefined) return undefined; // a file of the engine's root: it joins the rooms
  if (its === undefined) return `imports ${to}, which is in no room of the pipeline`;
  if (room === 'rules' && other !== 'graph') return `imports ${to}; rules see graph/ only`;
  return its <= own ? undefined : `imports ${to}, which comes later in the pipeline`;
}

function roomOf(path: string): string {
  return moved.get(path) ?? path.split('/')[2] ?? '';
}

/** Files beside the rooms: what joins them (`index`, `analyze`) is for nobody inside. */
function roomOfRoot(room: string, other: string, to: string): string | undefined {
  if (room === other) return undefined;
  const inside = level.has(room);
  return inside && /\/(index|analyze)\.ts$/.test(to) ? `imports ${to}, the door` : undefined;
}
