import { toWire } from '@stackstage/contracts/wire';
import { analyze, commandLineLimits, type Grammars } from '@stackstage/engine';
import type { AnalyzeCall } from './arguments.ts';
import { collect } from './collect.ts';
import { exitCodes, verdict } from './exit-codes.ts';
import { print, say, writeWhole } from './output.ts';
import { printable } from './printable.ts';
import { reasonOf } from './reason.ts';

interface Line {
  readonly line: object;
  readonly code: number;
}

/** Each path on its own: one JSON report a line, in the order given. */
export function analyzeEach(call: AnalyzeCall, grammars: Grammars): number {
  const file = call.outputs[0]?.file;
  const lines: string[] = [];
  const codes = call.paths.map((path) => {
    const { line, code } = lineOrFault(path, call, grammars);
    const text = `${lineOf(line)}\n`;
    if (file === undefined) print(text);
    else lines.push(text);
    return code;
  });
  const code = Math.max(exitCodes.fine, ...codes);
  if (file === undefined) return code;
  try {
    writeWhole(file, lines.join(''));
    return code;
  } catch (error) {
    say(`${printable(file)}: It could not be written. ${reasonOf(error)}`);
    return exitCodes.unread;
  }
}

/** A fault of ours is told in its line too, so that the other paths still get theirs. */
function lineOrFault(path: string, call: AnalyzeCall, grammars: Grammars): Line {
  try {
    return lineFor(path, call, grammars);
  } catch (error) {
    say(
      `A fault of StackStage, at ${printable(path)}: ${error instanceof Error ? error.stack : error}`,
    );
    const problem = {
      code: 'internal',
      message: 'A fault of StackStage: it is described on standard error.',
    };
    return { line: { path, problem }, code: exitCodes.unread };
  }
}

function lineFor(path: string, call: AnalyzeCall, grammars: Grammars): Line {
  const { region } = call;
  const { files, problems } = collect([path], commandLineLimits);
  const [unread] = problems.map(({ path: at, message }) => ({
    code: 'path-unreadable',
    message: at === path ? message : `${at}: ${message}`,
  }));
  if (files.length === 0) return { line: { path, problem: unread }, code: exitCodes.unread };
  const report = analyze(files, { grammars, limits: commandLineLimits, ...(region && { region }) });
  const mistake =
    report.resources.length === 0
      ? report.diagnostics.find(({ severity }) => severity === 'error')
      : undefined;
  const problem = unread ?? mistake;
  return {
    line: { path, ...(problem && { problem }), ...toWire(report) },
    code: verdict(report, problems.length === 0, call),
  };
}

/** JSON that is one line to every reader: some end lines at these too. */
function lineOf(value: object): string {
  const escapes = { '\u0085': '\\u0085', '\u2028': '\\u2028', '\u2029': '\\u2029' } as const;
  return JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (char) => escapes[char as keyof typeof escapes],
  );
}
