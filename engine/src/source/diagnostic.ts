import type { SourceRange } from './range.ts';

/** Every way a file can fail to be read, wholly or in part; stable, for tests and clients. */
export type DiagnosticCode =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'too-many-files'
  | 'too-many-resources'
  | 'too-many-copies'
  | 'too-deep'
  | 'too-many-aliases'
  | 'too-long'
  | 'syntax'
  | 'unknown-format'
  | 'no-resources'
  | 'cycle'
  | 'unresolved'
  | 'unsupported'
  | 'unread-module'
  | 'duplicate';

/** What could not be read, where, and what to do. An `error` means that its file counts as unread. */
export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly at: SourceRange;
  /** Address of what it is about, where that has one: `module.vpc`. */
  readonly subject?: string;
}
