import type { SourceRange } from '../../../source/range.ts';
import type { Value } from '../../../source/value.ts';
import type { Instance } from '../scope.ts';

/** What the files decide of a data source's attribute; undefined: nothing. */
export type DataSource = (
  attribute: string,
  instance: Instance,
  at: SourceRange,
) => Value | undefined;
