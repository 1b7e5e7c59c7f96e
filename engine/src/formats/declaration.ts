import type { SourceTemplate } from '../graph/architecture.ts';
import type { Assumption } from '../graph/assumption.ts';
import type { Fact } from '../graph/fact.ts';
import type { Limits } from '../limits.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { TextFile } from '../source/file.ts';
import type { Grammars } from '../source/hcl/grammars.ts';
import type { SourceRange } from '../source/range.ts';
import type { MapValue } from '../source/value.ts';

export type FormatName = 'terraform' | 'cloudformation' | 'kubernetes' | 'compose' | 'prose';

/** One resource as its format declares it, with all resolved that the files decide. */
export interface Declaration {
  readonly format: FormatName;
  /** As the format's own tool writes it: `module.a.aws_x.y["k"]`, a logical id, `Deployment/frontend`. */
  readonly address: string;
  /** `aws_db_instance`, `AWS::RDS::DBInstance`, `Deployment`, `service`. */
  readonly type: string;
  /** What people call it: the label or logical id, without module, type and index. */
  readonly name: string;
  readonly at: SourceRange;
  readonly properties: MapValue;
  /** Where its provider block or stack puts it; unknown when nothing says so. */
  readonly region: Fact<string>;
  /** The transform or kind that made it, for what the user didn't write: `AWS::Serverless-2016-10-31`. */
  readonly generatedBy?: string;
  /** Addresses of resources it waits for (`depends_on`, `DependsOn`). */
  readonly dependsOn?: readonly string[];
  /** Why nobody knows how many of it there are, where one stands for all: `variable names has no default`. */
  readonly openCount?: string;
}

/** What a format made of the files it takes. */
export interface Reading {
  readonly declarations: readonly Declaration[];
  readonly diagnostics: readonly Diagnostic[];
  readonly assumptions: readonly Assumption[];
  /** The one template that the declarations were read from. */
  readonly template?: SourceTemplate;
}

/** What a format may use besides the files. */
export interface ReadOptions {
  readonly grammars: Grammars | undefined;
  readonly limits: Limits;
  /** Region to take for what states none; absent: the format's provider's usual one, as an assumption. */
  readonly region?: string;
}

export interface Format {
  readonly name: FormatName;
  /** How sure it is, from name and content, that the file is its own: 0 (not at all) to 1. */
  readonly recognises: (file: TextFile) => number;
  /**
   * Reads all its files as one architecture. Never throws for what a user wrote: a broken file gives a
   * diagnostic with its place, and the others still count.
   * @param files those it was chosen for; `beside` are all other text files handed in (templates, var files)
   */
  readonly read: (
    files: readonly TextFile[],
    beside: readonly TextFile[],
    options: ReadOptions,
  ) => Reading;
}
