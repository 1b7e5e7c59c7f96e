import type { Suppression } from '../graph/architecture.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import type { SourceRange } from '../source/range.ts';

/** One thing that is wrong, with everything a person needs to judge and mend it. */
export interface Finding {
  readonly rule: Rule;
  /** Address of the resource it is about; the first of `resources`. */
  readonly resource: string;
  /** All resources with this finding that one block of the file makes, and others that take part. */
  readonly resources: readonly string[];
  /** The rule's, unless the place where the resource stands says otherwise. */
  readonly severity: Severity;
  /** Why it is not the rule's own severity. */
  readonly severityBecause?: string;
  /** The lines that cause it: at least one. */
  readonly evidence: readonly SourceRange[];
  /** Whether a documented default rather than a written line decided, and the page that says so. */
  readonly byDefault?: string;
  readonly note?: string;
}

/** A finding that the user's file takes off the score, with the reason given there. */
export interface SuppressedFinding extends Finding {
  readonly suppression: Suppression;
}

/** A question that the files leave open. */
export interface OpenQuestion {
  readonly rule: Rule;
  readonly resource: string;
  readonly because: string;
  readonly at: SourceRange;
}

/** What a review gives: what fails, what is suppressed, what stays open, and how much was asked. */
export interface Review {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly open: readonly OpenQuestion[];
  /** Number of judgements that passed. */
  readonly passed: number;
}
