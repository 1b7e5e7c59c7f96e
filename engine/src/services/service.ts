import type { PriceDimension } from '../cost/dimension.ts';
import type { Declaration, FormatName } from '../formats/declaration.ts';
import type { Provider } from '../graph/architecture.ts';
import type { FacetName, Facets } from '../graph/facets.ts';
import type { Kind } from '../graph/kinds.ts';
import type { LinkKind } from '../graph/link-kinds.ts';
import type { SourceRange } from '../source/range.ts';
import type { Reading } from './reading.ts';
import type { ReadContext } from './select.ts';

/** One cloud service: how it is recognised, read and written in each format, linked, priced and drawn. */
export interface Service {
  readonly id: string;
  /** What its vendor calls it, without the vendor: `RDS database`. */
  readonly name: string;
  readonly provider: Provider;
  readonly kind: Kind;
  /** File name of its icon, `provider/name`. */
  readonly icon: string;
  readonly formats: { readonly [Name in Exclude<FormatName, 'prose'>]?: FormatBlock };
  readonly defaults: Defaults;
  /** Key of its rows in the table of service level agreements. */
  readonly sla?: string;
  /** Its bill's dimensions; `free` when the provider charges nothing for it. */
  readonly prices: readonly PriceDimension[] | 'free';
}

/** How one format writes a service: the same block is read and written. */
export interface FormatBlock {
  readonly type: string | readonly string[];
  /** For types that stand for several services: whether this resource is this one. */
  readonly when?: (resource: Declaration) => boolean;
  /** Where each facet is: a bare path is read by the facet's type. Not listed: not applicable. */
  readonly facets?: { readonly [Name in FacetName]?: string | Reading<Facets[Name]> };
  /** Where references to other resources stand; several paths with `|` or `+`. */
  readonly links?: { readonly [Name in LinkKind]?: string | LinkReading };
  /** Types that only refine this one, each with the path of its reference to it. */
  readonly attachments?: Readonly<Record<string, string>>;
  /** Path of what people call it, when the label isn't it. */
  readonly label?: string;
}

/** Links that only code can find: a firewall's rules with their ports. */
export type LinkReading = (context: ReadContext) => readonly LinkTarget[];

/** Where a link leads, on which port, and the lines that say so. */
export interface LinkTarget {
  readonly to: string;
  readonly port?: number;
  readonly at: SourceRange;
}

/** A facet's value when nothing is written, and the provider's page that says so. */
export type Defaults = {
  readonly [Name in FacetName]?: Default<Facets[Name]>;
};

/** May differ by format, where a tool writes another value than the API's own. */
export interface Default<T> {
  readonly value?: T;
  readonly terraform?: T;
  readonly cloudformation?: T;
  readonly page: string;
}

interface ServiceDefinition extends Omit<Service, 'defaults' | 'prices'> {
  readonly defaults?: Defaults;
  readonly prices?: Service['prices'];
}

/** Declares a service. Without `prices` its bill is listed as not priced. */
export function service(definition: ServiceDefinition): Service {
  return { defaults: {}, prices: [], ...definition };
}
