import type { Cloud, Concept, ItemOf, TraitValue } from './meaning.ts';
import type { Size } from './sizes.ts';

/** One thing of the architecture that the text describes, however often it is mentioned. */
export interface Thing {
  concept: Concept;
  cloud: Cloud;
  /** Whether the text itself says whose it is. */
  readonly cloudStated: boolean;
  detail?: string;
  count?: number;
  size?: Size;
  traits: ItemOf<'trait'>[];
  label?: string;
  region?: {
    readonly id: string;
    readonly zone?: string;
    readonly start: number;
    readonly end: number;
  };
  /** `production`, `staging`, `development` or `test`, where the text says one. */
  readonly environment?: string;
  /** Whether a store runs on it: others use it for that. */
  keeps?: boolean;
  /** Sentence it is first named in. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

export type ThingLinkKind =
  | 'forwardsTo'
  | 'uses'
  | 'attachedTo'
  | 'placedIn'
  | 'inNetwork'
  | 'encryptedWith'
  | 'memberOf';

/** How one thing stands to another, and the words that say so. */
export interface ThingLink {
  readonly from: Thing;
  readonly to: Thing;
  readonly kind: ThingLinkKind;
  /** Nobody says it; it is taken to be so. */
  readonly assumed?: boolean;
}

/** The value of the last thing said of a trait; undefined when nothing was. */
export function traitOf(
  { traits }: Thing,
  trait: ItemOf<'trait'>['trait'],
): { readonly on: boolean; readonly value: TraitValue | undefined } | undefined {
  const said = traits.findLast((one) => one.trait === trait);
  return said && { on: said.on, value: said.value };
}
