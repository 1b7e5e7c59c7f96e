import type { Limits } from '../limits.ts';
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
import type { SourceFile, TextFile } from './file.ts';
import { startOf } from './range.ts';
import { readText } from './text.ts';

/** Turns all files into text, within the limits on their number, names and total size. */
export function readTexts(
  files: readonly SourceFile[],
  limits: Limits,
): { readonly texts: readonly TextFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const texts: TextFile[] = [];
  const diagnostics: Diagnostic[] = [];
  let bytes = 0;
  for (const [index, file] of files.entries()) {
    const name = labelOf(file.name);
    bytes += file.content.length;
    const refusal =
      index >= limits.files ? tooMany(files.length, limits) : refusedName(name, limits);
    if (refusal) {
      diagnostics.push({ severity: 'error', at: startOf(name), ...refusal });
      if (index >= limits.files) break;
      continue;
    }
    if (bytes > limits.bytes && file.content.length <= limits.bytes) {
      diagnostics.push({
        severity: 'error',
        at: startOf(name),
        code: 'too-large',
        message: `With this file all files have ${mebibytes(bytes)}; the limit is ${mebibytes(limits.bytes)}.`,
      });
      continue;
    }
    const reading = readText({ ...file, name }, limits);
    if (reading.file) texts.push(reading.file);
    diagnostics.push(...reading.diagnostics);
  }
  return { texts, diagnostics };
}

/**
 * A name is a label: backslashes are folders too, and leading slashes, drives and dots say nothing. Control
 * characters become U+FFFD, so that a name never steers what prints it.
 */
function labelOf(name: string): string {
  const parts = name
    .toWellFormed()
    .replace(/\p{Cc}/gu, '\uFFFD')
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  const [first = ''] = parts;
  const named = /^[A-Za-z]:$/.test(first) ? parts.slice(1) : parts;
  return named.join('/') || 'file';
}

type Refusal = { readonly code: DiagnosticCode; readonly message: string } | undefined;

function refusedName(name: string, limits: Limits): Refusal {
  if (name.length > limits.pathLength) {
    return {
      code: 'too-long',
      message: `The file's name has ${name.length} characters; the limit is ${limits.pathLength}.`,
    };
  }
  const depth = name.split('/').length;
  return depth > limits.pathDepth
    ? {
        code: 'too-deep',
        message: `The file lies ${depth} folders deep; the limit is ${limits.pathDepth}.`,
      }
    : undefined;
}

function tooMany(count: number, limits: Limits): Refusal {
  return {
    code: 'too-many-files',
    message: `${count} files were given; the limit is ${limits.files}. This file and those after it were not read.`,
  };
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}
