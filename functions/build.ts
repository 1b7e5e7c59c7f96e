/** Builds `functions/dist`: a folder that needs nothing of this repository to be installed and run. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { fontFiles } from './src/pdf/font-files.ts';
import { families } from './src/pdf/fonts.table.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = `${here}dist`;
const grammars = [
  'web-tree-sitter/web-tree-sitter.wasm',
  '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm',
];
/** Left out, npm drops the last silently under some Node versions: it is optional to firebase-admin. */
const neededByThePlatform = ['firebase-functions', 'firebase-admin', '@google-cloud/firestore'];

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifests = await Promise.all(
  ['package.json', '../contracts/package.json', '../engine/package.json'].map(
    async (file) => JSON.parse(await readFile(`${here}${file}`, 'utf8')) as Manifest,
  ),
);
const declared = new Map(
  manifests.flatMap(({ dependencies = {} }) => Object.entries(dependencies)),
);

const shared = {
  absWorkingDir: here,
  outdir: 'dist',
  write: false,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
  external: [...declared.keys()].flatMap((name) => [name, `${name}/*`]),
} as const satisfies BuildOptions;

// Two builds: in one, an endpoint that needs a little of the engine would load all of the worker's.
const builds = await Promise.all([
  build({ ...shared, entryPoints: { index: 'src/index.ts' } }),
  build({ ...shared, entryPoints: { 'analysis-worker': 'src/analysis/worker.ts' } }),
]);
const outputFiles = builds.flatMap((built) => built.outputFiles);

const imported = builds
  .flatMap(({ metafile }) => Object.values(metafile.outputs))
  .flatMap(({ imports }) => imports)
  .filter(({ external, path }) => external === true && !isBuiltin(path))
  .map(({ path }) => packageOf(path));
const files = new Map<string, string | Uint8Array>([
  ...outputFiles.map(({ path, contents }) => [basename(path), contents] as const),
  ...(await Promise.all(grammars.map(grammarFile))),
  ...(await promptFiles()),
  ...(await fonts()),
  ...(await settings()),
  ['package.json', JSON.stringify(deployedManifest(), undefined, 2)],
]);

await mkdir(`${dist}/fonts`, { recursive: true });
for (const [name, contents] of files) await writeFile(`${dist}/${name}`, contents);
for (const old of await readdir(dist, { recursive: true })) {
  if (old !== 'fonts' && !files.has(old)) await rm(`${dist}/${old}`, { recursive: true });
}

/**
 * `.env` files and local secrets beside this one, which firebase-tools looks for in the folder it
 * deploys. Where there is no key that is said, or the emulator asks a cloud for it at every start.
 */
async function settings(): Promise<(readonly [string, string | Uint8Array])[]> {
  const names = (await readdir(here)).filter((name) => /^\.(?:env|secret)(?:\.|$)/.test(name));
  const found = names.map(async (name) => [name, await readFile(`${here}${name}`)] as const);
  return [['.secret.local', 'OPENROUTER_API_KEY=none\n'], ...(await Promise.all(found))];
}

/** What language models are told; read beside the code that asks them. */
async function promptFiles(): Promise<(readonly [string, Uint8Array])[]> {
  const folder = `${here}src/ai/prompts`;
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prompt.md'));
  return Promise.all(
    names.map(async (name) => [name, await readFile(`${folder}/${name}`)] as const),
  );
}

/** What PDFs are printed with, one weight or two of packages that have nine, and under which licence. */
async function fonts(): Promise<(readonly [string, Uint8Array])[]> {
  const paths = new Set(Object.values(fontFiles()).flatMap((styles) => Object.values(styles)));
  const licences = families
    .filter(({ package: name }) => name !== 'pdfmake')
    .map(({ package: name }) => {
      const path = fileURLToPath(import.meta.resolve(`${name}/LICENSE_FONT`));
      return [`${basename(name)}.LICENSE.txt`, path] as const;
    });
  const wanted = [...[...paths].map((path) => [basename(path), path] as const), ...licences];
  return Promise.all(
    wanted.map(async ([name, path]) => [`fonts/${name}`, await readFile(path)] as const),
  );
}

/** The worker opens them beside itself. */
async function grammarFile(name: string): Promise<readonly [string, Uint8Array]> {
  return [basename(name), await readFile(fileURLToPath(import.meta.resolve(name)))];
}

/** Public packages at exact versions only: a workspace named here would break the cloud's install. */
function deployedManifest(): object {
  const names = [...new Set([...neededByThePlatform, ...imported])].sort();
  return {
    name: 'stackstage-functions',
    version: manifests[0]?.version,
    private: true,
    type: 'module',
    main: 'index.js',
    engines: { node: '24' },
    dependencies: Object.fromEntries(names.map((name) => [name, versionOf(name)])),
  };
}

function versionOf(name: string): string {
  const version = declared.get(name);
  if (version === undefined)
    throw new Error(`${name} is imported and in no workspace's dependencies.`);
  return version;
}

/** `@scope/name/sub/path` and `name/sub` are of the packages `@scope/name` and `name`. */
function packageOf(path: string): string {
  return path.split('/', path.startsWith('@') ? 2 : 1).join('/');
}
