import type { SourceRange } from '../../../source/range.ts';
import type { Value } from '../../../source/value.ts';
import type { Scope } from '../scope.ts';

/** Where a function is called. */
export interface Call {
  readonly at: SourceRange;
  readonly scope: Scope;
}

/** A function of Terraform's language; undefined: these arguments don't decide it. */
export type TerraformFunction = (
  values: readonly Value[],
  call: Call,
) => Value | string | number | boolean | null | undefined;

export type Functions = Readonly<Record<string, TerraformFunction>>;
