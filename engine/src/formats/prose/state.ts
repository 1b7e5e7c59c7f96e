import type { Cloud, Item, ItemOf, Relation } from './meaning.ts';
import type { Mention } from './mention.ts';

/** What has been read of a noun phrase before its name comes. */
export interface Pending {
  count?: number;
  size?: ItemOf<'size'>;
  traits: ItemOf<'trait'>[];
  label?: string;
  labelAt?: ItemOf<'role'>;
  article?: ItemOf<'article'>['article'];
  cloud?: Cloud;
  start?: number;
  /** `2 public and 2 private subnets`: how many of the other kind. */
  twin?: { readonly count: number; readonly isPublic: boolean };
}

/** Where a sentence stands while its items are read from left to right. */
export interface State {
  readonly segments: Mention[][];
  readonly relations: Relation[];
  readonly regions: ItemOf<'region'>[];
  readonly loose: ItemOf<'trait'>[];
  pending: Pending;
  relation: Relation | undefined;
  /** The mention that further words may belong to; none after a comma. */
  open: Mention | undefined;
  negated: boolean;
  /** The name just read that isn't there: `no cache`. */
  denied: ItemOf<'service'> | undefined;
  /** The item read last. */
  last: Item | undefined;
  inParentheses: boolean;
  softly: boolean;
  /** The machine that runs what is named next: `a VM running MySQL`. */
  host: Mention | undefined;
  /** Programs that wait for the machine they run on: `MySQL on a VM`. */
  guests: readonly Mention[];
  /** The two items that stand around the one being read. */
  before: Item | undefined;
  next: Item | undefined;
  cloud?: Cloud;
  environment?: string;
}

/** What was named last. */
export function lastMention(state: State): Mention | undefined {
  return state.segments.flat().at(-1);
}
