import { toWire } from '@stackstage/contracts/wire';
import { analyze, commandLineLimits, type Grammars, type Report } from '@stackstage/engine';
import type { AnalyzeCall, Output } from './arguments.ts';
import { collect } from './collect.ts';
import { exitCodes, verdict } from './exit-codes.ts';
import { asMarkdown } from './markdown.ts';
import { print, say, writeWhole } from './output.ts';
import { printable } from './printable.ts';
import { reasonOf } from './reason.ts';
import { asSarif } from './sarif.ts';
import { asText } from './text.ts';

/** More messages than this bury the others. */
const mostSaid = 100;

/** Several paths as one architecture. */
export function analyzeTogether(call: AnalyzeCall, grammars: Grammars): number {
  if (call.paths.includes('-') && process.stdin.isTTY && !call.quiet)
    say('Reading standard input; Ctrl-D ends it.');
  const { files, places, notes, problems } = collect(call.paths, commandLineLimits);
  for (const { path, message } of problems) say(`${printable(path)}: ${message}`);
  if (!call.quiet) for (const note of notes) say(note);
  if (files.length === 0) return exitCodes.unread;

  const { region } = call;
  const report = analyze(files, { grammars, limits: commandLineLimits, ...(region && { region }) });
  const placeOf = (file: string) => places.get(file) ?? file;
  sayDiagnostics(report, placeOf, call.quiet);
  for (const output of call.outputs) {
    const written = write(output, render(report, output, placeOf, call));
    if (!written) return exitCodes.unread;
  }
  return verdict(report, problems.length === 0, call);
}

function render(
  report: Report,
  { format, file }: Output,
  placeOf: (file: string) => string,
  { plain }: AnalyzeCall,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(toWire(report), null, file === undefined && process.stdout.isTTY ? 2 : 0)}\n`;
    case 'markdown':
      return asMarkdown(report);
    case 'sarif':
      return `${JSON.stringify(asSarif(report, placeOf), null, 2)}\n`;
    case 'text':
      return asText(report, file === undefined && !plain && usesColour(), placeOf);
  }
}

function write({ file }: Output, text: string): boolean {
  if (file === undefined) {
    print(text);
    return true;
  }
  try {
    writeWhole(file, text);
    return true;
  } catch (error) {
    say(`${printable(file)}: It could not be written. ${reasonOf(error)}`);
    return false;
  }
}

function sayDiagnostics(
  report: Report,
  placeOf: (file: string) => string,
  errorsOnly: boolean,
): void {
  const told = report.diagnostics.filter(
    ({ severity }) => severity === 'error' || (severity === 'warning' && !errorsOnly),
  );
  for (const { severity, file, line, column, message } of told.slice(0, mostSaid))
    say(`${printable(placeOf(file))}:${line}:${column}: ${severity}: ${printable(message)}`);
  if (told.length > mostSaid) say(`… and ${told.length - mostSaid} more errors and warnings.`);
}

function usesColour(): boolean {
  const { NO_COLOR, TERM } = process.env;
  return Boolean(process.stdout.isTTY) && !NO_COLOR && TERM !== 'dumb';
}
