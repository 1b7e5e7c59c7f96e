import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { toWire } from '@stackstage/contracts/wire';
import {
  analyze,
  commandLineLimits,
  engineVersion,
  type Grammars,
  loadGrammars,
  type Report,
  type SourceFile,
} from '@stackstage/engine';
import { type AnalyzeCall, readCall } from './arguments.ts';
import { collect } from './collect.ts';
import { help } from './help.ts';
import { asMarkdown } from './markdown.ts';
import { asSarif } from './sarif.ts';
import { asText } from './text.ts';

/** Exit codes: what scripts rely on. */
const exit = { fine: 0, under: 1, usage: 2, unread: 3 } as const;

// A closed pipe (`| head`) ends the program quietly; Ctrl-C ends it with the shell's own code.
process.on('SIGINT', () => process.exit(130));
process.stdout.on('error', () => process.exit(exit.fine));
process.exitCode = await run();

async function run(): Promise<number> {
  const call = readCall(process.argv.slice(2));
  switch (call.command) {
    case 'help':
      print(help);
      return exit.fine;
    case 'version':
      print(`${engineVersion}\n`);
      return exit.fine;
    case 'wrong':
      say(`${call.message}\nTry \`stackstage --help\`.`);
      return exit.usage;
    case 'analyze':
      return call.each
        ? analyzeEach(call, await grammars())
        : analyzeTogether(call, await grammars());
  }
}

/** Several paths as one architecture. */
function analyzeTogether(call: AnalyzeCall, loaded: Grammars): number {
  const { files, problems, skippedFolders } = collect(call.paths, () => readFileSync(0));
  for (const { path, message } of problems) say(`${path}: ${message}`);
  if (files.length === 0) {
    if (problems.length === 0) say('No file there is of a kind that is read.');
    return exit.unread;
  }
  if (skippedFolders > 0 && !call.quiet)
    say(`${skippedFolders} hidden or vendored folders were skipped.`);
  const report = reportOf(files, call, loaded);
  if (!call.quiet) sayDiagnostics(report);
  print(render(report, call));
  return problems.length > 0 ? exit.unread : verdict(report, call);
}

/** Each path on its own: one JSON report a line, in the order given. */
function analyzeEach(call: AnalyzeCall, loaded: Grammars): number {
  const codes = call.paths.map((path) => {
    const { files, problems } = collect([path], () => readFileSync(0));
    const [problem] = problems;
    if (problem || files.length === 0) {
      const message = problem?.message ?? 'No file there is of a kind that is read.';
      print(`${JSON.stringify({ path, problem: { code: 'path-unreadable', message } })}\n`);
      return exit.unread;
    }
    const report = reportOf(files, call, loaded);
    const failure =
      report.resources.length === 0
        ? report.diagnostics.find(({ severity }) => severity === 'error')
        : undefined;
    print(
      `${JSON.stringify(failure ? { path, problem: failure, ...toWire(report) } : { path, ...toWire(report) })}\n`,
    );
    return verdict(report, call);
  });
  return Math.max(exit.fine, ...codes);
}

function reportOf(files: readonly SourceFile[], { region }: AnalyzeCall, loaded: Grammars): Report {
  return analyze(files, { grammars: loaded, limits: commandLineLimits, ...(region && { region }) });
}

function verdict(report: Report, { failUnder }: AnalyzeCall): number {
  if (
    report.diagnostics.some(({ severity }) => severity === 'error') ||
    report.resources.length === 0
  )
    return exit.unread;
  return failUnder !== undefined && report.score < failUnder ? exit.under : exit.fine;
}

function render(report: Report, { format }: AnalyzeCall): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(toWire(report), null, 2)}\n`;
    case 'markdown':
      return asMarkdown(report);
    case 'sarif':
      return `${JSON.stringify(asSarif(report), null, 2)}\n`;
    case 'text':
      return asText(report, usesColour());
  }
}

function sayDiagnostics(report: Report): void {
  for (const { severity, file, line, column, message } of report.diagnostics) {
    if (severity !== 'info')
      say(`${printable(file)}:${line}:${column}: ${severity}: ${printable(message)}`);
  }
}

function usesColour(): boolean {
  const { NO_COLOR, TERM } = process.env;
  return Boolean(process.stdout.isTTY) && !NO_COLOR && TERM !== 'dumb';
}

async function grammars(): Promise<Grammars> {
  const file = (name: string) => readFileSync(join(import.meta.dirname, name));
  return loadGrammars({ runtime: file('web-tree-sitter.wasm'), hcl: file('tree-sitter-hcl.wasm') });
}

/** The result, whole, even into a pipe whose reader is slow. */
function print(text: string): void {
  const bytes = Buffer.from(text);
  for (let sent = 0; sent < bytes.length; ) {
    try {
      sent += writeSync(1, bytes, sent);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Text without characters that would steer a terminal. */
function printable(text: string): string {
  return [...text]
    .map((char) => ((char.codePointAt(0) ?? 0) < 0x20 || char === '\x7f' ? '\uFFFD' : char))
    .join('');
}
