import { Problem, type ProblemPlace } from '@stackstage/contracts';
import type { WireReport } from './jobs.ts';

/**
 * Makes sure that a file could be read whole, and had something in it. When others could be read, one
 * that couldn't is among the report's diagnostics.
 *
 * @throws Problem `file-unreadable` with file, line, column and reason of each
 */
export function expectReadable(report: WireReport): void {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const unread = new Set(errors.map(({ file }) => file));
  if (first === undefined || report.resources.some(({ evidence }) => !unread.has(evidence.file)))
    return;
  const { file, line, column, message, code } = first;
  const places: ProblemPlace[] = errors.map((error) => ({
    file: error.file,
    line: error.line,
    column: error.column,
    reason: error.message,
    code: error.code,
  }));
  throw new Problem('file-unreadable', `${file}, line ${line}, column ${column}: ${message}`, {
    file,
    line,
    column,
    reason: message,
    cause: code,
    errors: places,
  });
}
