import { describe, expect, it } from 'vitest';
import { limits } from './limits.ts';
import { holdsSecrets, sortCandidates } from './sort-candidates.ts';

const file = (path: string, size = 100) => ({ path, size, inFolder: false });
const inFolder = (path: string, size = 100) => ({ path, size, inFolder: true });

describe('sortCandidates', () => {
  it('skips and counts hidden and vendored folders and formats that are not read', () => {
    const sorted = sortCandidates(
      [],
      ['shop/main.tf', 'shop/.terraform/x.tf', 'shop/node_modules/a/b.json', 'shop/logo.png'].map(
        (path) => inFolder(path),
      ),
    );
    expect(sorted.taken.map(({ path }) => path)).toEqual(['shop/main.tf']);
    expect(sorted.skipped).toEqual({ vendored: 2, otherFormat: 1 });
  });

  it('takes a file that was chosen by itself, whatever it is called', () => {
    expect(sortCandidates([], [file('architecture.bicep')]).taken).toHaveLength(1);
  });

  it('refuses by name what is too large, and keeps the others', () => {
    const sorted = sortCandidates([file('a.tf')], [file('big.json', limits.bytes), file('b.tf')]);
    expect(sorted.refused).toEqual([{ path: 'big.json', size: limits.bytes, why: 'too-large' }]);
    expect(sorted.taken.map(({ path }) => path)).toEqual(['a.tf', 'b.tf']);
  });

  it('takes what just fits', () => {
    expect(sortCandidates([], [file('a.tf', limits.bytes)]).taken).toHaveLength(1);
  });

  it('replaces a file that is chosen again', () => {
    expect(sortCandidates([file('a.tf', 1)], [file('a.tf', 2)]).taken).toEqual([file('a.tf', 2)]);
  });

  it('refuses one file too many, an empty one, and paths that are too long or too deep', () => {
    const many = Array.from({ length: limits.files }, (_, index) => file(`${index}.tf`));
    const whys = (path: string, size = 1, chosen = many.slice(1)) =>
      sortCandidates(chosen, [file(path, size)]).refused.map(({ why }) => why);
    expect(whys('fits.tf')).toEqual([]);
    expect(whys('more.tf', 1, many)).toEqual(['too-many']);
    expect(whys('empty.tf', 0)).toEqual(['empty']);
    expect(whys(`${'x'.repeat(255)}.tf`)).toEqual(['path-too-long']);
    expect(whys(`${'d/'.repeat(20)}a.tf`)).toEqual(['path-too-deep']);
  });
});

it.each([
  'terraform.tfstate',
  'a/terraform.tfstate.backup',
  '.env',
  'app/.env.production',
  'prod.env',
])('warns of %s', (path) => expect(holdsSecrets(path)).toBe(true));
it.each(['main.tf', 'environment.yaml'])('does not warn of %s', (path) =>
  expect(holdsSecrets(path)).toBe(false),
);
