import { expect, test } from 'vitest';
import { graphOf } from '../graph/graph.ts';
import { builtInPrices } from '../prices/lookup.ts';
import { services } from '../services/index.ts';
import { architectureFrom } from '../testing/architecture.ts';
import { estimate } from './estimate.ts';

const assumptionsOf = (text: string) =>
  estimate(graphOf(architectureFrom('terraform', text)), {
    services: new Map(services.map((one) => [one.id, one])),
    prices: builtInPrices,
    usage: {},
  })
    .lines.filter(({ label }) => /^(?:Machine|Node) hours/.test(label))
    .map(({ assumption }) => assumption);

test('machines of the spot market say that the on-demand price was taken', () => {
  const pool = (kind: string) => `resource "aws_eks_node_group" "n" {
  cluster_name   = "c"
  capacity_type  = "${kind}"
  instance_types = ["m6i.large"]
  scaling_config {
    desired_size = 2
    min_size     = 1
    max_size     = 3
  }
}
`;
  expect(assumptionsOf(pool('SPOT'))).toEqual(['the on-demand price, as Spot prices move']);
  expect(assumptionsOf(pool('ON_DEMAND'))).toEqual(['']);
});
