import { readFileSync } from 'node:fs';
import { endpoints } from '@stackstage/contracts';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/suite/config.ts';
import * as functions from './index.ts';

interface Rewrite {
  readonly source: string;
  readonly function?: { readonly functionId: string };
}
const firebase = JSON.parse(readFileSync(`${root}firebase.json`, 'utf8')) as {
  readonly hosting: { readonly rewrites: readonly Rewrite[] };
};

describe('an endpoint stands in three lists', () => {
  const table = Object.entries(endpoints).map(([name, { path }]) => [name, path]);

  it('contracts and Hosting have the same paths for the same functions', () => {
    const rewrites = firebase.hosting.rewrites
      .filter((rewrite) => rewrite.function !== undefined)
      .map((rewrite) => [rewrite.function?.functionId, rewrite.source]);
    expect(rewrites.sort()).toEqual(table.sort());
  });

  it('contracts and functions have the same names, and each of them loads', async () => {
    expect(Object.keys(functions).sort()).toEqual(Object.keys(endpoints).sort());
    for (const { load } of Object.values(functions)) expect(await load()).toBeTypeOf('function');
  });
});

describe('the demo project', () => {
  it('is the same in emulators.config.json and .firebaserc, which firebase-tools reads itself', () => {
    const { project } = JSON.parse(readFileSync(`${root}emulators.config.json`, 'utf8'));
    const { projects } = JSON.parse(readFileSync(`${root}.firebaserc`, 'utf8'));
    expect(project).toBe(projects.default);
    expect(project).toMatch(/^demo-/);
  });
});
