import { expect, test } from 'vitest';
import { analyze } from '../../analyze.ts';
import { architectureFrom } from '../../testing/architecture.ts';
import { testGrammars } from '../../testing/grammars.ts';

const grammars = await testGrammars();

const buckets = `variable "buckets" {
  type = map(string)
}
resource "aws_s3_bucket" "each" {
  for_each = var.buckets
  bucket   = each.key
}
resource "aws_s3_bucket_versioning" "each" {
  for_each = aws_s3_bucket.each
  bucket   = each.value.id
  versioning_configuration {
    status = "Enabled"
  }
}
`;
const machines = `variable "names" {
  type = list(string)
}
resource "aws_instance" "web" {
  count         = length(var.names)
  instance_type = "t3.micro"
}
resource "aws_elb" "front" {
  instances = aws_instance.web[*].id
}
`;

test('what goes through resources of an unknown number refines the one that stands for all', () => {
  const { resources } = architectureFrom('terraform', buckets);
  expect(resources.get('aws_s3_bucket_versioning.each')?.refines).toBe('aws_s3_bucket.each');
  expect(resources.get('aws_s3_bucket.each')?.openCount).toBe('variable buckets has no default');
});

test('inside a module of an unknown number, too', () => {
  const { declarations } = {
    declarations: analyze(
      [
        {
          name: 'main.tf',
          content:
            'variable "shops" {}\nmodule "shop" {\n  source   = "./shop"\n  for_each = var.shops\n}\n',
        },
        { name: 'shop/main.tf', content: 'resource "aws_sqs_queue" "orders" {}\n' },
      ],
      { grammars },
    ).estimatedCost.lines,
  };
  expect(declarations[0]?.assumption).toContain(
    'one, as how many there are is not known: variable shops has no default',
  );
});

test('nobody calls one that stands for all a single point of failure, and its price says what it is', () => {
  const report = analyze([{ name: 'main.tf', content: machines }], { grammars });
  expect(report.issues.map(({ rule }) => rule)).not.toContain('single-point-of-failure');
  expect(report.undetermined.map(({ rule }) => rule)).toContain('single-point-of-failure');
  const hours = report.estimatedCost.lines.find(({ resource }) => resource === 'aws_instance.web');
  expect(hours?.assumption).toContain('how many there are is not known');
});
