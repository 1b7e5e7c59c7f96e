import type { Resource } from '../graph/architecture.ts';
import type { Graph } from '../graph/graph.ts';
import { isProviderBlock } from '../graph/settings.ts';
import type { Prices } from '../prices/prices.ts';
import type { Service } from '../services/service.ts';
import type { NotPriced, PricedLine, UsageQuantity } from './dimension.ts';
import { usageDefaults } from './usage.table.ts';

/** A line of the estimate for one resource. */
export interface CostLine extends PricedLine {
  readonly resource: string;
}

/** What has no price, and why. */
export interface CostGap extends NotPriced {
  readonly resource: string;
}

export interface Estimate {
  /** USD per month, the sum of the lines, not rounded. */
  readonly monthlyUsd: number;
  readonly lines: readonly CostLine[];
  readonly notPriced: readonly CostGap[];
  /** Addresses of what the provider charges nothing for. */
  readonly free: readonly string[];
  /** Date of the newest and oldest price used, ISO; empty when nothing is priced. */
  readonly asOf: { readonly newest: string; readonly oldest: string };
}

/** Monthly usage by usage id, as the user states it. */
export type Usage = Readonly<Record<string, number>>;

/** What prices are looked up with. */
export interface PriceMeans {
  readonly services: ReadonlyMap<string, Service>;
  readonly prices: Prices;
  readonly usage: Usage;
}

/** Prices every resource of an architecture in its own region. */
export function estimate(graph: Graph, means: PriceMeans): Estimate {
  const lines: CostLine[] = [];
  const notPriced: CostGap[] = [];
  const free: string[] = [];
  for (const resource of graph.architecture.resources.values()) {
    const results = priceOne(graph, resource, means);
    if (results === 'free') free.push(resource.address);
    else
      for (const result of results) {
        if ('notPriced' in result) notPriced.push(result);
        else lines.push(result);
      }
  }
  notPriced.push(...unreadModules(graph));
  const dates = lines
    .map(({ unitPrice }) => unitPrice.asOf)
    .filter(Boolean)
    .sort();
  const monthlyUsd = lines.reduce((sum, line) => sum + line.monthlyUsd, 0);
  return {
    monthlyUsd,
    lines,
    notPriced,
    free,
    asOf: { newest: dates.at(-1) ?? '', oldest: dates[0] ?? '' },
  };
}

/** Modules that are called but not among the files: what they hold costs something, too. */
function unreadModules({ architecture }: Graph): readonly CostGap[] {
  return architecture.diagnostics.flatMap(({ code, subject }) =>
    code === 'unread-module' && subject !== undefined
      ? [
          {
            resource: subject,
            label: 'Module',
            notPriced: 'its resources are not among the files, so nobody knows what it costs',
          },
        ]
      : [],
  );
}

/** The lines and gaps of one resource; none for what only refines another. */
export function priceOne(
  graph: Graph,
  resource: Resource,
  { services, prices, usage }: PriceMeans,
): readonly (CostLine | CostGap)[] | 'free' {
  if (resource.refines !== undefined || isProviderBlock(resource)) return [];
  const { address } = resource;
  const service = resource.service && services.get(resource.service.id);
  if (!service) {
    if (refiningTypes(services).has(resource.type)) return 'free';
    return resource.kind === 'other'
      ? [
          {
            resource: address,
            label: resource.type,
            notPriced: `StackStage has no prices for ${resource.type}`,
          },
        ]
      : [];
  }
  if (service.prices === 'free') return 'free';
  if (service.prices.length === 0)
    return [
      { resource: address, label: service.name, notPriced: `${service.name} is not priced yet` },
    ];
  const priced = { ...resource, graph, usage: (id: string) => usageOf(id, usage) };
  return service.prices
    .flatMap((dimension) => dimension(priced, prices))
    .map((result) => ({ ...withOpenCount(result, resource), resource: address }));
}

/** Says in the line that one was priced where nobody knows how many there are. */
function withOpenCount<T extends PricedLine | NotPriced>(line: T, { openCount }: Resource): T {
  if (openCount === undefined || 'notPriced' in line) return line;
  const before = 'assumption' in line && line.assumption ? `${line.assumption}; ` : '';
  return { ...line, assumption: `${before}one, as how many there are is not known: ${openCount}` };
}

type ById = PriceMeans['services'];
const refining = new WeakMap<ById, ReadonlySet<string>>();

/** Types that only refine others: they cost nothing, also where what they refine isn't among the files. */
function refiningTypes(services: ById): ReadonlySet<string> {
  const made = refining.get(services);
  if (made) return made;
  const types = new Set(
    [...services.values()].flatMap(({ formats }) =>
      Object.values(formats).flatMap((block) => Object.keys(block.attachments ?? {})),
    ),
  );
  refining.set(services, types);
  return types;
}

function usageOf(id: string, stated: Usage): UsageQuantity {
  const usual = Object.hasOwn(usageDefaults, id) ? usageDefaults[id] : undefined;
  if (!usual)
    throw new Error(`No usage is described under the id ${id}: a defect of a service file.`);
  const given = Object.hasOwn(stated, id) ? stated[id] : undefined;
  return {
    quantity: given ?? usual.quantity,
    unit: usual.unit,
    stated: given !== undefined,
    text: usual.text,
  };
}
