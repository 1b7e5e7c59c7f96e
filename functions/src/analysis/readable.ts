import { Problem, type ProblemPlace } from '@stackstage/contracts';
import type { WireReport } from './jobs.ts';

/**
 * The report, if anything could be read. When others could be read, a file that couldn't is among its
 * diagnostics.
 *
 * @throws Problem `file-unreadable` with file, line, column and reason of each
 */
export function expectReadable(report: WireReport): void {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined || report.resources.length > 0) return;
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
