import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INTERNET, type Link, type Resource } from './architecture.ts';
import { type Graph, graphOf } from './graph.ts';
import type { Kind } from './kinds.ts';
import { cutPoints, entriesOf, servedByRequests } from './traffic.ts';

const at = {
  file: 'main.tf',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 2, offset: 1 },
};

function resource(address: string, kind: Kind): Resource {
  return {
    address,
    type: 'it',
    name: address,
    format: 'terraform',
    provider: 'aws',
    kind,
    at,
    properties: { kind: 'map', entries: new Map(), at },
    region: '',
    facets: {},
  };
}

/** A graph of functions with these calls between them; `queues` names those that are queues. */
function drawn(
  entries: readonly string[],
  calls: readonly (readonly [string, string])[],
  queues: readonly string[] = [],
): Graph {
  const addresses = new Set([...entries, ...calls.flat()]);
  const links: Link[] = [
    ...entries.map((to) => ({ from: INTERNET, to, kind: 'connectsTo', because: [] }) as const),
    ...calls.map(([from, to]) => ({ from, to, kind: 'uses', because: [] }) as const),
  ];
  return graphOf({
    resources: new Map(
      [...addresses].map((address) => [
        address,
        resource(address, queues.includes(address) ? 'queue' : 'compute.function'),
      ]),
    ),
    links,
    places: [],
    assumptions: [],
    suppressions: [],
    diagnostics: [],
  });
}

/** What each resource cuts off, found the long way: take it out and search again. */
function cutsByRemoval(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const reached = servedByRequests(graph);
  return new Map(
    [...reached].flatMap((gone): [string, Set<string>][] => {
      const { resources, links } = graph.architecture;
      const without = graphOf({
        ...graph.architecture,
        resources: new Map([...resources].filter(([address]) => address !== gone)),
        links: links.filter(({ from, to }) => from !== gone && to !== gone),
      });
      const left = servedByRequests(without);
      const lost = new Set([...reached].filter((one) => one !== gone && !left.has(one)));
      return lost.size === 0 ? [] : [[gone, lost]];
    }),
  );
}

const cutsOf = (graph: Graph) =>
  Object.fromEntries([...cutPoints(graph)].map(([address, { nearest }]) => [address, nearest]));

describe('what the loss of one resource cuts off', () => {
  test.each<[string, Graph, Record<string, readonly string[]>]>([
    [
      'a chain: each all behind it',
      drawn(
        ['a'],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ),
      { a: ['b', 'c'], b: ['c'] },
    ],
    [
      'a diamond: only its head',
      drawn(
        ['a'],
        [
          ['a', 'b'],
          ['a', 'c'],
          ['b', 'd'],
          ['c', 'd'],
        ],
      ),
      { a: ['b', 'c', 'd'] },
    ],
    [
      'two entries to the same: none',
      drawn(
        ['a', 'b'],
        [
          ['a', 'c'],
          ['b', 'c'],
          ['c', 'a'],
        ],
      ),
      {},
    ],
    [
      'a cycle: its way in, and each the next',
      drawn(
        ['a'],
        [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'b'],
          ['c', 'c'],
        ],
      ),
      { a: ['b', 'c'], b: ['c'] },
    ],
    [
      'behind a queue: nobody waits',
      drawn(
        ['a'],
        [
          ['a', 'q'],
          ['q', 'b'],
        ],
        ['q'],
      ),
      { a: ['q'] },
    ],
    ['what no entry reaches: nothing', drawn([], [['a', 'b']]), {}],
  ])('%s', (_name, graph, cuts) => {
    expect(cutsOf(graph)).toEqual(cuts);
  });

  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const name = fc.constantFrom(...names);
  const anyGraph = fc
    .record({
      entries: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      calls: fc.array(fc.tuple(name, name), { maxLength: 22 }),
    })
    .map(({ entries, calls }) => drawn(entries, calls));

  test('is what taking it out and searching again finds', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const slow = cutsByRemoval(graph);
        const fast = cutPoints(graph);
        expect(new Set(fast.keys())).toEqual(new Set(slow.keys()));
        for (const [address, { count, nearest }] of fast) {
          expect(new Set(nearest)).toEqual(slow.get(address));
          expect(count).toBe(slow.get(address)?.size);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a chain of 20,000 is no trouble, and its list ends', () => {
    const calls = Array.from({ length: 20_000 }, (_, n) => [`n${n}`, `n${n + 1}`] as const);
    const cut = cutPoints(drawn(['n0'], calls)).get('n0');
    expect(cut?.count).toBe(20_000);
    expect(cut?.nearest).toHaveLength(20);
  });
});

test('entries are what the internet leads to, and requests serve all behind them once', () => {
  const graph = drawn(
    ['a', 'b'],
    [
      ['a', 'c'],
      ['b', 'c'],
      ['x', 'y'],
    ],
  );
  expect(entriesOf(graph).map(({ address }) => address)).toEqual(['a', 'b']);
  expect([...servedByRequests(graph)]).toEqual(['a', 'b', 'c']);
});
