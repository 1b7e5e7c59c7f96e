import { describe, expect, it } from 'vitest';
import { firestoreEmulator, javaMajor, type Machine } from './firestore-emulator.ts';

/** A machine where the given commands succeed, each with what it prints; all others are missing. */
function machine(works: Readonly<Record<string, string>>, files: readonly string[] = []) {
  const asked: string[] = [];
  const present = new Set(files);
  const there: Machine = {
    cacheFolder: '/cache',
    has: (file) => present.has(file),
    run: async (program, args) => {
      const line = [program, ...args].join(' ');
      asked.push(line);
      const found = Object.keys(works).find((start) => line.includes(start));
      if (found === 'cargo install') present.add('/cache/stackstage/hidane-0.6.0/bin/hidane');
      return found === undefined
        ? { code: 127, output: '' }
        : { code: 0, output: works[found] ?? '' };
    },
  };
  return { there, asked };
}
const built = '/cache/stackstage/hidane-0.6.0/bin/hidane';

describe('the Firestore emulator is', () => {
  it("Google's own where Java is new enough and its download works", async () => {
    const { there } = machine({
      'java -version': 'openjdk version "21.0.5"',
      'setup:emulators:firestore': '',
      'hidane --version': 'hidane 0.6.0',
    });
    expect(await firestoreEmulator(there)).toEqual({
      says: "Google's own, on Java 21",
      prefix: [],
    });
  });

  it('hidane on the PATH where Java is older, or its download fails', async () => {
    for (const java of ['openjdk version "17.0.15"', 'openjdk version "21.0.5"']) {
      const { there } = machine({ 'java -version': java, 'hidane --version': 'hidane 0.6.0\n' });
      const found = await firestoreEmulator(there);
      expect(found?.prefix).toEqual(['hidane', 'exec', '--']);
      expect(found?.says).toContain('on the PATH (hidane 0.6.0)');
    }
  });

  it('the one cargo built earlier, without asking npm again', async () => {
    const { there, asked } = machine({ [`${built} --version`]: 'hidane 0.6.0' }, [built]);
    expect((await firestoreEmulator(there))?.prefix).toEqual([built, 'exec', '--']);
    expect(asked.some((line) => line.startsWith('npx'))).toBe(false);
  });

  it("npm's, pinned to a version", async () => {
    const { there } = machine({ 'npx --yes hidane@0.6.0 --version': '0.6.0' });
    const found = await firestoreEmulator(there);
    expect(found?.prefix).toEqual(['npx', '--yes', 'hidane@0.6.0', 'exec', '--']);
  });

  it('built by cargo into the cache folder, pinned and with its lock file', async () => {
    const { there, asked } = machine({
      'cargo --version': 'cargo 1.95.0',
      'cargo install': '',
      [`${built} --version`]: '',
    });
    expect((await firestoreEmulator(there))?.prefix).toEqual([built, 'exec', '--']);
    expect(asked).toContain(
      'cargo install hidane --version 0.6.0 --locked --root /cache/stackstage/hidane-0.6.0',
    );
  });

  it('none where nothing works', async () => {
    expect(await firestoreEmulator(machine({}).there)).toBeUndefined();
  });
});

it.each([
  ['openjdk version "21.0.5" 2024-10-15', 21],
  ['java version "1.8.0_401"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ['command not found', 0],
])('of %s the major version is %d', (printed, major) => {
  expect(javaMajor(printed)).toBe(major);
});
