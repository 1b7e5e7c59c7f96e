import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpoints } from '@stackstage/contracts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../scripts/suite/config.ts';
import { runCommand } from '../scripts/suite/run-command.ts';

const longestLoadMs = 1_000;
const largestLoadMb = 150;

/** Loads the folder as a function's process does, then everything one endpoint needs. */
const probe = `
  const functions = await import('./index.js');
  await functions[process.argv[2] ?? 'health'].load();
  console.log(JSON.stringify({
    names: Object.keys(functions),
    // What the main thread computed: loading is little else, and other processes don't count.
    ms: (({ user, system }) => (user + system) / 1000)(process.threadCpuUsage()),
    mb: process.memoryUsage().rss / 1e6,
  }));
  process.exit(0);
`;

const folder = mkdtempSync(join(tmpdir(), 'stackstage-deploy-'));
beforeAll(async () => {
  cpSync(join(root, 'functions/dist'), folder, { recursive: true });
  const flags = ['install', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'];
  const { code, output } = await runCommand('npm', flags, { cwd: folder });
  expect(code, output).toBe(0);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function load(name: string) {
  const env = { ...process.env, GCLOUD_PROJECT: 'demo-stackstage' };
  const args = ['--input-type=module', '--eval', probe, '--', name];
  const { code, output } = await runCommand(process.execPath, args, { cwd: folder, env });
  expect(code, output).toBe(0);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
    readonly names: readonly string[];
    readonly ms: number;
    readonly mb: number;
  };
}

it('the deployed folder installs alone and has every function', async () => {
  const { names } = await load('health');
  expect([...names].sort()).toEqual(Object.keys(endpoints).sort());
});

it('its manifest names public packages at exact versions, and the Node it runs on', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly engines: { readonly node: string };
    readonly dependencies: Readonly<Record<string, string>>;
  };
  expect(manifest.engines.node).toBe('24');
  expect(Object.keys(manifest.dependencies)).toContain('@google-cloud/firestore');
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    expect(name).not.toMatch(/^@stackstage\//);
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

it.each(Object.keys(endpoints))('%s loads in a second and in 150 MB', async (name) => {
  const { ms, mb } = await load(name);
  expect(ms).toBeLessThan(longestLoadMs);
  expect(mb).toBeLessThan(largestLoadMb);
});
