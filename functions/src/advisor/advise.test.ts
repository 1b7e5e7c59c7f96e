import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { toWire } from '@stackstage/contracts';
import { analyzeStages, loadGrammars, makeReport, snapshotOf } from '@stackstage/engine';
import { beforeAll, describe, expect, it } from 'vitest';
import { cpuMs } from '../../../engine/src/testing/cpu-time.ts';
import type { ToolContext } from '../ai/tools/tool.ts';
import { askedAbout } from '../testing/asked-about.ts';
import { type About, type Facts, furtherQuestions, questions } from '../testing/questions.table.ts';
import { advise } from './advise.ts';

const require = createRequire(new URL('../../../engine/src/index.ts', import.meta.url));
const contexts = new Map<About, ToolContext>([['none', {}]]);

beforeAll(async () => {
  const grammars = await loadGrammars({
    runtime: await readFile(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
    hcl: await readFile(
      require.resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm'),
    ),
  });
  for (const about of ['aws', 'azure', 'kubernetes'] as const) {
    const analysis = analyzeStages([askedAbout[about]], { grammars, usage: {} });
    const kept = { snapshot: snapshotOf(analysis.architecture), usage: {} };
    contexts.set(about, { reportId: about, report: toWire(makeReport(analysis)), kept });
  }
});

const asking = (text: string, about: About, before?: string) =>
  advise(
    { text, role: 'architect', history: before ? [{ role: 'user', text: before }] : [] },
    contexts.get(about) ?? {},
  );

function textsOf(facts: Facts, { report }: ToolContext): readonly string[] {
  return typeof facts === 'function' && report ? facts(report) : (facts as readonly string[]);
}

describe.each([
  ['questions', questions],
  ['further questions', furtherQuestions],
])('%s', (_, asked) => {
  it.each(asked)('$about: $ask', async ({ ask, about, says, silent, after }) => {
    const { text, citations, diagrams } = await asking(ask, about, after);
    for (const fact of textsOf(says, contexts.get(about) ?? {}))
      expect(text.toLowerCase()).toContain(fact.toLowerCase());
    for (const fact of silent ?? []) expect(text).not.toContain(fact);
    const numbers = [...text.matchAll(/(?<=\s)\[(\d+)\]/g)].map(([, number]) => Number(number));
    expect(new Set(numbers)).toEqual(new Set(citations.map(({ number }) => number)));
    for (const { id } of diagrams) expect(text).toContain(`{{diagram:${id}}}`);
  });
});

it('says once what answers, and answers within 300 ms', async () => {
  const began = cpuMs();
  const { text } = await asking('Why is my score low?', 'aws');
  expect(cpuMs() - began).toBeLessThan(300);
  expect(text.match(/built-in advisor/g)).toHaveLength(1);
});
