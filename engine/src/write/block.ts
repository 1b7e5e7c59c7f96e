import type { SourceRange } from '../source/range.ts';
import type { Body } from './tree.ts';

/** A Terraform resource that is going to be written. */
export interface Block {
  /** Unique: the address of what it stands for, and more where several stand for one. */
  readonly key: string;
  /** Address that its label is made of, and the type in it. */
  readonly address: string;
  readonly ownType: string;
  readonly type: string;
  readonly body: Body;
  readonly region: string;
  readonly at: SourceRange;
  /** Key of the block that it refines. */
  readonly refines?: string;
}
