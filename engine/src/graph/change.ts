import type { FacetName, Facets } from './facets.ts';
import type { Kind } from './kinds.ts';
import type { LinkKind } from './link-kinds.ts';

/** One step from an architecture to a better one: what a remedy proposes. */
export type Change = SetFacet | AddResource | AddLink | RemoveResource;

/** A facet of a resource gets another value. */
export type SetFacet = {
  readonly [Name in FacetName]: {
    readonly set: Name;
    readonly of: string;
    readonly to: Facets[Name];
  };
}[FacetName];

/** A resource that isn't there yet; `service` names the service file's id when the provider is known. */
export interface AddResource {
  readonly add: {
    /** Name in the suggested architecture, unique: `media-flow-logs`. */
    readonly name: string;
    readonly kind: Kind;
    /** Address of the resource whose provider, region and format it shares. */
    readonly beside: string;
    readonly facets: { readonly [Name in FacetName]?: Facets[Name] };
  };
}

/** A link between two resources; `from` and `to` are addresses or the names of added ones. */
export interface AddLink {
  readonly link: LinkKind;
  readonly from: string;
  readonly to: string;
}

/** A resource that is not needed. */
export interface RemoveResource {
  readonly remove: string;
}

/** A change with the rule whose remedy proposes it. */
export interface ProposedChange {
  readonly rule: string;
  readonly change: Change;
}
