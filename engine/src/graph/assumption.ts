/** Something nobody stated that the report takes to be so, and how to state it. */
export interface Assumption {
  /** Stable name: `region`, `provider`, `usage.aws-s3-storage`. */
  readonly id: string;
  /** One sentence for the user: what is assumed. */
  readonly text: string;
  readonly value: string | number;
  /** Unit of a number: GB, requests. */
  readonly unit?: string;
  /** Addresses it applies to; none: the whole architecture. */
  readonly resources?: readonly string[];
}
