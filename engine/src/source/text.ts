import type { Limits } from '../limits.ts';
import type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
import type { SourceFile, TextFile } from './file.ts';
import { startOf } from './range.ts';

/** A file's text, unless it has none that can be analysed; then a diagnostic says why. */
export interface TextReading {
  readonly file?: TextFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Both Node and browsers have it; the engine's types know neither. */
declare class TextDecoder {
  constructor(encoding: string, options: { ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

const bom = '\uFEFF';

/**
 * Turns bytes into text: UTF-8, or UTF-16 with its byte order mark, which is dropped. Bytes that are no
 * UTF-8 become U+FFFD with a warning, so that lines keep their numbers.
 */
export function readText(source: SourceFile, limits: Limits): TextReading {
  const { name, content } = source;
  const size = typeof content === 'string' ? content.length : content.byteLength;
  if (size > limits.bytes) {
    const message = `The file has ${mebibytes(size)}; the limit is ${mebibytes(limits.bytes)}. Leave out what is not the architecture, or split it.`;
    return refused(name, 'too-large', message);
  }
  const decoded = typeof content === 'string' ? content.toWellFormed() : decode(content);
  const text = decoded.startsWith(bom) ? decoded.slice(1) : decoded;
  if (text.trim() === '') return refused(name, 'empty', 'The file is empty.');
  if (looksBinary(text)) {
    const message = 'Found bytes that are no text, expected a text file.';
    return refused(name, 'binary', message);
  }
  const long = longLine(text, limits.lineLength);
  if (long !== undefined) {
    const limit = limits.lineLength.toLocaleString('en');
    const place = { line: long.line, column: 1, offset: long.offset };
    const message = `Line ${long.line} is longer than ${limit} characters. Write the file over several lines.`;
    const at = { file: name, start: place, end: place };
    return { diagnostics: [{ severity: 'error', code: 'too-long', message, at }] };
  }
  return { file: { name, text }, diagnostics: replaced(name, text, content) };
}

function refused(name: string, code: DiagnosticCode, message: string): TextReading {
  return { diagnostics: [{ severity: 'error', code, message, at: startOf(name) }] };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Text has no NUL, and hardly any other control characters or bytes that could not be decoded. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const start = text.slice(0, 8192);
  let strange = 0;
  for (let at = 0; at < start.length; at++) {
    const code = start.charCodeAt(at);
    const control = code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12;
    if (control || code === 0xfffd) strange++;
  }
  return strange > start.length / 10;
}

function longLine(text: string, limit: number): { line: number; offset: number } | undefined {
  let line = 1;
  for (let start = 0; start <= text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end - start > limit) return { line, offset: start };
    start = end + 1;
  }
  return undefined;
}

function replaced(name: string, text: string, content: string | Uint8Array): Diagnostic[] {
  if (typeof content === 'string') return [];
  const offset = text.indexOf('\uFFFD');
  if (offset === -1) return [];
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const column = offset - before.lastIndexOf('\n');
  const message =
    'Found bytes that are no UTF-8, expected UTF-8; they are read as "\uFFFD". Save the file as UTF-8.';
  const at = {
    file: name,
    start: { line, column, offset },
    end: { line, column: column + 1, offset: offset + 1 },
  };
  return [{ severity: 'warning', code: 'syntax', message, at }];
}

function mebibytes(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024).toLocaleString('en')} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
