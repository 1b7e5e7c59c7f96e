import { toWire } from '@stackstage/contracts';
import { analyze } from '@stackstage/engine';
import { expect, it } from 'vitest';
import { proposed } from './proposed.ts';

const words = 'two m6i.large behind an ALB with a Multi-AZ Postgres in eu-west-1';
const report = toWire(analyze([{ name: 'text', content: words }]));
const instance = (name: string) => ({
  name,
  type: 'aws_instance',
  region: 'eu-west-1',
  properties: { instance_type: 'm6i.large', subnet_id: 'aws_subnet.a' },
});
const own = [
  { name: 'web', type: 'aws_lb', region: 'eu-west-1', properties: {} },
  {
    name: 'main',
    type: 'aws_db_instance',
    region: 'eu-west-1',
    properties: { engine: 'postgres', multi_az: true },
  },
  { name: 'a', type: 'aws_subnet', region: 'eu-west-1', properties: {} },
];

it('the same parts are no disagreement, whatever surrounds them', async () => {
  const resources = [instance('one'), instance('two'), ...own];
  const { disagreements, score, monthly_usd, diagram } = await proposed({ resources }, report);
  expect(disagreements).toEqual([]);
  expect(score).toBeGreaterThan(0);
  expect(monthly_usd).toBeGreaterThan(0);
  expect(diagram.svg).toContain('<svg');
});

it('another number, another service and another region are told', async () => {
  const queue = { name: 'jobs', type: 'aws_sqs_queue', region: 'us-east-1', properties: {} };
  const resources = [instance('one'), ...own, queue];
  const { disagreements } = await proposed({ resources }, report);
  expect(disagreements).toEqual([
    { about: expect.stringContaining('EC2'), engine: '2', model: '1' },
    { about: expect.stringContaining('SQS'), engine: 'none', model: '1' },
    { about: 'region', engine: 'eu-west-1', model: 'eu-west-1, us-east-1' },
  ]);
});

it('a region that the model leaves open is no disagreement', async () => {
  const resources = [{ name: 'jobs', type: 'aws_sqs_queue' }];
  const { disagreements } = await proposed({ resources }, report);
  expect(disagreements.map(({ about }) => about)).not.toContain('region');
});
