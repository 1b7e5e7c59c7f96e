import { describe, expect, it } from 'vitest';
import { importProblems, importsOf } from './import-direction.ts';

const problemsOf = (path: string, target: string) =>
  importProblems([{ path, text: `import { a } from '${target}';` }]);

describe('importsOf', () => {
  it('sees every way to import, and no import in a comment at a line end', () => {
    const text = [
      "import a from 'one';",
      "import type { B } from 'two';",
      "import {\n  c,\n  d,\n} from 'three';",
      "export * from 'four';",
      "import 'five';",
      "const e = await import('six');",
    ].join('\n');
    expect(importsOf(text)).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
  });
});

describe('importProblems', () => {
  it.each([
    ['functions/src/a.ts', '@stackstage/contracts'],
    ['web/src/a.tsx', '@stackstage/engine'],
    ['contracts/src/a.ts', '@stackstage/engine'],
    ['engine/src/rules/security/a.ts', '../../graph/fact.ts'],
    ['engine/src/rules/security/a.ts', '../rule.ts'],
    ['engine/src/review/a.ts', '../rules/index.ts'],
    ['engine/src/analyze.ts', './write/terraform.ts'],
    ['functions/src/store/reports.ts', 'firebase-admin/firestore'],
    ['functions/src/version.ts', '../package.json'],
    ['functions/src/a.suite.test.ts', '../../scripts/suite/config.ts'],
  ])('%s may import %s', (path, target) => {
    expect(problemsOf(path, target)).toEqual([]);
  });

  it.each([
    ['engine/src/a.ts', '@stackstage/contracts'],
    ['contracts/src/a.ts', '@stackstage/functions'],
    ['web/src/a.ts', '@stackstage/functions'],
    ['web/src/a.ts', '../../functions/src/a.ts'],
    ['engine/src/rules/security/a.ts', '../../services/index.ts'],
    ['engine/src/rules/security/a.ts', '../../source/range.ts'],
    ['engine/src/graph/a.ts', '../rules/index.ts'],
    ['engine/src/graph/a.ts', '../index.ts'],
    ['engine/src/graph/a.ts', '../testing/grammars.ts'],
    ['functions/src/endpoints/a.ts', 'firebase-admin/firestore'],
    ['functions/src/http/a.ts', '@google-cloud/firestore'],
  ])('%s may not import %s', (path, target) => {
    expect(problemsOf(path, target)).toHaveLength(1);
  });
});
