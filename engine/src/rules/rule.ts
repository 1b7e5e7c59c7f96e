import type { FacetFacts, Provider, Resource } from '../graph/architecture.ts';
import type { Change } from '../graph/change.ts';
import type { FacetName, Facets } from '../graph/facets.ts';
import { type Fact, notApplicable } from '../graph/fact.ts';
import { type Graph, resourcesOf } from '../graph/graph.ts';
import type { Kind } from '../graph/kinds.ts';

export type Pillar =
  | 'security'
  | 'reliability'
  | 'performance'
  | 'cost'
  | 'operations'
  | 'sustainability';
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** A place where the rule's reasoning can be read. */
export interface Reference {
  readonly framework: string;
  readonly id?: string;
  readonly url: string;
}

/** A severity other than the rule's own, and why it is so here. */
export interface InContext {
  readonly severity: Severity;
  readonly because: string;
}

/** What a rule found of one resource: true passes, false fails, unknown stays open. */
export interface Judgement {
  readonly resource: string;
  readonly verdict: Fact<boolean>;
  /** Other resources that take part in it. */
  readonly others?: readonly string[];
  /** What is special about this one, added to the explanation. */
  readonly note?: string;
  readonly inContext?: InContext;
}

export interface Rule {
  readonly id: string;
  /** The topic of the check, as a statement of what is wrong. */
  readonly title: string;
  readonly pillar: Pillar;
  readonly severity: Severity;
  readonly kinds: readonly Kind[];
  readonly asks: readonly FacetName[];
  readonly why: string;
  readonly fix: string;
  readonly equivalents: Equivalents;
  readonly references: readonly Reference[];
  readonly judge: (graph: Graph) => readonly Judgement[];
  readonly remedy?: Remedy;
  /** What somebody must decide before the remedy is made; absent: it can be made without asking. */
  readonly needsDecision?: string;
}

/** Ids of the same check in other scanners, by provider, or by service where they differ. */
export type Equivalents = { readonly [Key in Provider | (string & {})]?: readonly string[] };

/** The changes to the graph that make the rule pass for this resource. */
export type Remedy = (resource: Resource, graph: Graph) => readonly Change[];

type Asked<Names extends FacetName> = { readonly [Name in Names]: Fact<Facets[Name]> };

interface Described {
  readonly id: string;
  readonly title: string;
  readonly pillar: Pillar;
  readonly severity: Severity;
  readonly why: string;
  readonly fix: string;
  readonly remedy?: Remedy;
  readonly needsDecision?: string;
  readonly equivalents?: Equivalents;
  readonly references: readonly Reference[];
}

interface FacetRule<Names extends FacetName> extends Described {
  readonly kinds: readonly Kind[];
  readonly asks: readonly Names[];
  /** True when the resource is as it should be; not applicable when the question doesn't arise. */
  readonly passes: (facts: Asked<Names>, resource: Resource, graph: Graph) => Fact<boolean>;
  /** Another severity where the resource stands; undefined keeps the rule's own. Asked of failures only. */
  readonly inContext?: (resource: Resource, graph: Graph) => InContext | undefined;
}

/** A rule that asks each resource of some kinds for facets. */
export function rule<const Names extends FacetName>(definition: FacetRule<Names>): Rule {
  const { passes, inContext, ...described } = definition;
  const judgeOne = (resource: Resource, graph: Graph): Judgement => {
    const verdict = passes(factsOf(resource.facets, definition.asks), resource, graph);
    const failed = verdict.state === 'known' && !verdict.value;
    const context = failed ? inContext?.(resource, graph) : undefined;
    return { resource: resource.address, verdict, ...(context && { inContext: context }) };
  };
  return {
    equivalents: {},
    ...described,
    judge: (graph) =>
      resourcesOf(graph, ...definition.kinds).map((resource) => judgeOne(resource, graph)),
  };
}

interface GraphRule extends Described {
  /** Kinds it may speak of, for the catalogue; the judging itself is free. */
  readonly kinds: readonly Kind[];
  readonly asks?: readonly FacetName[];
  readonly judge: (graph: Graph) => readonly Judgement[];
}

/** A rule about the shape of the graph. */
export function graphRule(definition: GraphRule): Rule {
  return { equivalents: {}, asks: [], ...definition };
}

function factsOf<Names extends FacetName>(
  facets: FacetFacts,
  names: readonly Names[],
): Asked<Names> {
  const facts: Partial<Record<FacetName, Fact<unknown>>> = {};
  for (const name of names) facts[name] = facets[name] ?? notApplicable;
  return facts as Asked<Names>;
}
