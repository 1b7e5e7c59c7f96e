import type { PriceDimension, PricedResource } from '../../cost/dimension.ts';
import type { Kind } from '../../graph/kinds.ts';
import { namespaced } from '../readings/containers.ts';
import { type Defaults, type FormatBlock, type Service, service } from '../service.ts';

/** An object of a cluster that runs nothing itself. */
export interface ClusterObject {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  readonly type: FormatBlock['type'];
  /** Stands in no namespace. */
  readonly clusterWide?: boolean;
  readonly facets?: FormatBlock['facets'];
  readonly links?: FormatBlock['links'];
  readonly defaults?: Defaults;
  /** The same object as Terraform's `kubernetes` provider writes it. */
  readonly terraform?: FormatBlock;
  /** Why it has no price; absent: it costs nothing. */
  readonly paidAs?: string;
  /** Whether it is paid for at all; absent: always, when {@link paidAs} is there. */
  readonly paidWhen?: (resource: PricedResource) => boolean;
}

/** The service of an object that runs nothing itself: free, or paid for under another name. */
export function clusterObject(object: ClusterObject): Service {
  const { id, name, kind, type, clusterWide = false, facets, links, defaults, paidAs } = object;
  const { paidWhen = () => true, terraform } = object;
  const notPriced: PriceDimension = (resource) =>
    paidWhen(resource) ? { label: name, notPriced: paidAs ?? '' } : [];
  return service({
    id: `kubernetes-${id}`,
    name,
    provider: 'kubernetes',
    kind,
    icon: `kubernetes/${id}`,
    formats: {
      kubernetes: {
        type,
        facets: { ...(!clusterWide && namespaced.facets), ...facets },
        links: { ...(!clusterWide && namespaced.links), ...links },
      },
      ...(terraform && {
        terraform: {
          ...terraform,
          facets: { ...(!clusterWide && namespaced.facets), ...terraform.facets },
          links: { ...(!clusterWide && namespaced.links), ...terraform.links },
        },
      }),
    },
    defaults: { ...namespaced.defaults, ...defaults },
    prices: paidAs === undefined ? 'free' : [notPriced],
  });
}
