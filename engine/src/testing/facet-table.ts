import { expect, test } from 'vitest';
import { estimate } from '../cost/estimate.ts';
import type { FacetName } from '../graph/facets.ts';
import type { Fact } from '../graph/fact.ts';
import { graphOf } from '../graph/graph.ts';
import { builtInPrices } from '../prices/lookup.ts';
import { services } from '../services/index.ts';
import { architectureFrom, type TestFormat } from './architecture.ts';

/** What a facet must be: a value, or the word for what is not known or not applicable. */
type Expected = { readonly [Name in FacetName]?: unknown };
type Texts = { readonly [Format in TestFormat]?: string };

interface FacetCase extends Texts {
  /** Address of the resource asked; the same in each format but for Terraform's, which is `on` there. */
  readonly on: { readonly [Format in TestFormat]?: string };
  readonly facets?: Expected;
  /** Links as `kind address`, or `kind address port`; all of them must be there. */
  readonly links?: { readonly [Format in TestFormat]?: readonly string[] };
  /** Id of the service file. */
  readonly service?: string;
  /** USD a month of the resource, to the cent. */
  readonly monthlyUsd?: number;
}

export const unknown = Symbol('unknown');
export const notApplicable = Symbol('not applicable');

/** Reads each case's text through the real reader and compares facets, links and price. */
export function facetTable(cases: Readonly<Record<string, FacetCase>>): void {
  for (const [name, expected] of Object.entries(cases)) {
    for (const [format, address] of Object.entries(expected.on)) {
      test(`${name} (${format})`, () => check(expected, format as TestFormat, address));
    }
  }
}

function check(expected: FacetCase, format: TestFormat, address: string): void {
  const architecture = architectureFrom(format, expected[format] ?? '');
  const resource = architecture.resources.get(address);
  expect([...architecture.resources.keys()]).toContain(address);
  if (expected.service) expect(resource?.service?.id).toBe(expected.service);
  for (const [facet, value] of Object.entries(expected.facets ?? {})) {
    const fact = resource?.facets[facet as FacetName];
    expect({ [facet]: plain(fact) }).toEqual({ [facet]: value });
  }
  const links = architecture.links
    .filter(({ from }) => from === address)
    .map(({ kind, to, port }) => [kind, to, port].filter((part) => part !== undefined).join(' '));
  for (const link of expected.links?.[format] ?? []) expect(links).toContain(link);
  if (expected.monthlyUsd !== undefined) {
    const byId = new Map(services.map((service) => [service.id, service]));
    const { lines } = estimate(graphOf(architecture), {
      services: byId,
      prices: builtInPrices,
      usage: {},
    });
    const own = lines.filter((line) => line.resource === address);
    const sum = own.reduce((total, line) => total + line.monthlyUsd, 0);
    expect(sum).toBeCloseTo(expected.monthlyUsd, 2);
  }
}

function plain(fact: Fact<unknown> | undefined): unknown {
  if (!fact || fact.state === 'not-applicable') return notApplicable;
  if (fact.state === 'unknown') return unknown;
  if (!Array.isArray(fact.value)) return fact.value;
  return fact.value.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('because' in one)) return one;
    const { because: _, ...rest } = one;
    return rest;
  });
}
