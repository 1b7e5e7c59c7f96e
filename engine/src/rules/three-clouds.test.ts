import { describe, expect, test } from 'vitest';
import { graphOf } from '../graph/graph.ts';
import { review } from '../review/review.ts';
import { architectureFrom } from '../testing/architecture.ts';
import { threeClouds } from '../testing/three-clouds.ts';
import { rules } from './index.ts';

const clouds = ['aws', 'azure', 'google'] as const;

describe.each(threeClouds)('the very same rule $rule', ({ rule: id, ...texts }) => {
  const rule = rules.find((one) => one.id === id);

  test.each(clouds)('fires on %s', (cloud) => {
    const graph = graphOf(architectureFrom('terraform', texts[cloud]));
    const { findings } = review(graph, rule ? [rule] : []);
    const providers = findings.flatMap(({ resources }) =>
      resources.map((address) => graph.architecture.resources.get(address)?.provider),
    );
    expect(providers).toContain(cloud);
  });
});

test('at least thirty rules are shown to be the same on three clouds', () => {
  expect(new Set(threeClouds.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(30);
});
