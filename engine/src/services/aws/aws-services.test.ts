import { expect, test } from 'vitest';
import { estimate } from '../../cost/estimate.ts';
import { graphOf } from '../../graph/graph.ts';
import { builtInPrices } from '../../prices/lookup.ts';
import { architectureFrom } from '../../testing/architecture.ts';
import type { FormatBlock, Service } from '../service.ts';
import { awsServices } from './index.ts';

const byId = new Map(awsServices.map((service) => [service.id, service]));
const blocks = (
  format: 'terraform' | 'cloudformation',
): readonly (readonly [Service, FormatBlock])[] =>
  awsServices.flatMap((service) => {
    const block = service.formats[format];
    return block ? [[service, block] as const] : [];
  });
const typesOf = (format: 'terraform' | 'cloudformation') =>
  blocks(format).flatMap(([, block]) => [block.type].flat());

test('ids are unique', () => expect(byId.size).toBe(awsServices.length));

test.each(['terraform', 'cloudformation'] as const)('a type of %s is claimed once', (format) => {
  const claims = Map.groupBy(
    blocks(format).flatMap(([service, { type, when }]) =>
      [type].flat().map((one) => ({ type: one, id: service.id, when })),
    ),
    ({ type }) => type,
  );
  const doubtful = [...claims.values()].filter(
    (claimed) => claimed.length > 1 && claimed.slice(0, -1).some(({ when }) => !when),
  );
  expect(doubtful).toEqual([]);
});

test('every type with nothing in it is recognised and priced or said not to be', () => {
  const types = typesOf('cloudformation').filter(
    (type) => type.startsWith('AWS::') && !type.startsWith('AWS::Serverless'),
  );
  const text = types.map((type, at) => `  R${at}: {Type: "${type}", Properties: {}}`).join('\n');
  const architecture = architectureFrom('cloudformation', `Resources:\n${text}\n`);
  const unrecognised = [...architecture.resources.values()].filter(
    ({ service, format }) => !service && format === 'cloudformation',
  );
  expect(unrecognised.map(({ type }) => type)).toEqual([]);
  const bill = estimate(graphOf(architecture), {
    services: byId,
    prices: builtInPrices,
    usage: {},
  });
  expect(bill.lines.every(({ monthlyUsd }) => monthlyUsd >= 0)).toBe(true);
});

test('a resource of Terraform with nothing in it is read without a throw', () => {
  const types = typesOf('terraform').filter((type) => type.startsWith('aws_'));
  const text = types.map((type) => `resource "${type}" "it" {}`).join('\n');
  const { resources } = architectureFrom('terraform', text);
  const missing = types.filter((type) => !resources.get(`${type}.it`)?.service);
  expect(missing).toEqual([]);
});

test('what refines a resource of another file costs nothing', () => {
  const architecture = architectureFrom(
    'terraform',
    'variable "bucket" {}\nresource "aws_s3_bucket_policy" "p" {\n  bucket = var.bucket\n}',
  );
  const means = { services: byId, prices: builtInPrices, usage: {} };
  const bill = estimate(graphOf(architecture), means);
  expect(bill.free).toEqual(['aws_s3_bucket_policy.p']);
  expect(bill.notPriced).toEqual([]);
});
