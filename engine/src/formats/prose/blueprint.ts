import type { Concept, Trait } from './meaning.ts';

/** A property's value in a blueprint. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** Properties by dotted path, in Terraform's names. */
export type Settings = Readonly<Record<string, Plain>>;

/** References by dotted path: the type of the resource of the same thing, and what of it is meant. */
export type Refs = Readonly<Record<string, readonly [type: string, attribute: string]>>;

/** One Terraform resource that stands for a thing, or a part of what stands for it. */
export interface Blueprint {
  readonly type: string;
  /** Name of the resource, when the text gives none. */
  readonly label: string;
  readonly set?: Settings;
  readonly refs?: Refs;
  /** Path of its machine size. */
  readonly size?: string;
  /** Path of its number; without it each one is a resource of its own. */
  readonly count?: string;
  /** Path of its region, where every resource of the type has to say it. */
  readonly location?: string;
  readonly parts?: readonly Part[];
  /** What is different for some kinds of it. */
  readonly details?: Readonly<Record<string, Partial<Blueprint>>>;
}

export interface Part extends Omit<Blueprint, 'label' | 'parts' | 'details'> {
  readonly label?: string;
  /** Only made when one of these is said of the thing. */
  readonly when?: readonly Trait[];
  /** Not made when the thing is said not to be so: an internal gateway has no public address. */
  readonly unless?: Trait;
  /** Refers to the thing's main resource: path and attribute. */
  readonly main?: readonly [path: string, attribute: string];
  /** Made once for each that the thing counts. */
  readonly copies?: boolean;
}

export type Blueprints = Readonly<Partial<Record<Concept, Blueprint>>>;
