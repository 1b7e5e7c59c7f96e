import { expect, test } from 'vitest';
import { analyze } from '../analyze.ts';
import { testGrammars } from '../testing/grammars.ts';

const grammars = await testGrammars();
const report = analyze(
  [
    {
      name: 'main.tf',
      content: `provider "aws" {
  region     = "eu-west-1"
  access_key = "AKIAABCDEFGHIJKLMNOP"
}
provider "kubernetes" {
  host = "https://cluster"
}
module "vpc" {
  source = "terraform-aws-modules/vpc/aws"
}
resource "aws_sqs_queue" "orders" {}
`,
    },
  ],
  { grammars },
);

test('provider blocks are no resources, stand nowhere and cost nothing, but are reviewed', () => {
  expect(report.resources.map(({ address }) => address)).toEqual(['aws_sqs_queue.orders']);
  expect(report.files.map(({ resources }) => resources)).toEqual([1]);
  expect(report.places.flatMap(({ holds }) => holds)).toEqual(['aws_sqs_queue.orders']);
  expect(report.estimatedCost.notPriced.map(({ resource }) => resource)).toEqual(['module.vpc']);
  expect(report.issues.map(({ resource }) => resource)).toContain('provider.aws');
});

test('a module that was not handed in is named as not priced', () => {
  expect(report.estimatedCost.notPriced[0]?.reason).toMatch(/not among the files/);
});
