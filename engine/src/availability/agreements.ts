import type { Resource } from '../graph/architecture.ts';
import { facetOf, type Graph } from '../graph/graph.ts';
import { zonesOf } from '../graph/network.ts';
import table from './generated/slas.table.json' with { type: 'json' };

/** One promise of a provider for one configuration of a service. */
export interface Agreement {
  readonly provider: string;
  readonly service: string;
  readonly configuration: string;
  /** Monthly uptime in percent; null where nothing is promised. */
  readonly percent: number | null;
  readonly scope: string;
  readonly document: string;
  readonly asOf: string;
  readonly sure: string;
}

const byId = Map.groupBy(
  (table as readonly Agreement[]).flatMap((row) =>
    row.service.split(', ').map((service) => ({ id: idOf(row.provider, service), row })),
  ),
  ({ id }) => id,
);

/** What a provider promises for a resource as it is configured; undefined where it promises nothing or we know nothing. */
export function agreementFor(
  graph: Graph,
  resource: Resource,
  sla: string | undefined,
): Agreement | undefined {
  const rows = (sla === undefined ? [] : (byId.get(sla) ?? [])).map(({ row }) => row);
  if (rows.length <= 1) return promised(rows[0]);
  const spread = isSpread(graph, resource);
  // Where the zones aren't known, the lowest promise is the one to plan with.
  if (spread === undefined) {
    return rows
      .filter(({ percent }) => percent !== null)
      .sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0))[0];
  }
  const fitting = rows.filter(({ scope }) => (scope === 'region' || scope === 'global') === spread);
  return promised(fitting.find(({ configuration }) => !special.test(configuration)) ?? fitting[0]);
}

/** Words of configurations that somebody has to choose; the table lists the usual ones without them. */
const special =
  /\bplus\b|memory-optimi|premium ssd|ultra|previous-generation|cluster \(|one zone|-ia\b|global tables|excluded replicas/i;

/** A row that promises something; many say that a configuration has no promise at all. */
function promised(row: Agreement | undefined): Agreement | undefined {
  return row?.percent === null ? undefined : row;
}

/** Whether it keeps running when a zone fails, as far as the files say. */
function isSpread(graph: Graph, resource: Resource): boolean | undefined {
  const multiZone = facetOf(resource, 'multiZone');
  if (multiZone.state === 'known') return multiZone.value;
  const zones = zonesOf(graph, resource);
  return zones.state === 'known' && zones.value.length > 0 ? zones.value.length > 1 : undefined;
}

function idOf(provider: string, service: string): string {
  return `${provider}-${service.toLowerCase().replaceAll(' ', '-')}`;
}
