import { describe, expect, test } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import type { Reading } from '../declaration.ts';
import { prose } from './read.ts';
import { nameMeant } from './slips.ts';

const read = (text: string): Reading =>
  prose.read([{ name: 'idea.txt', text }], [], { grammars: undefined, limits: serviceLimits });
const types = (text: string) => read(text).declarations.map(({ type }) => type);
const messages = (text: string) =>
  read(text)
    .diagnostics.map(({ message }) => message)
    .join(' ');

describe('what is said not to be there', () => {
  test.each([
    ["We don't use Kubernetes. Just one big VM on GCP", ['google_compute_instance']],
    ['App Service instead of VMs', ['azurerm_linux_web_app', 'azurerm_service_plan']],
    ['no database, no Redis cache or queue - just S3', ['aws_s3_bucket']],
    ['one EC2 instance, not behind an ALB', ['aws_instance']],
  ])('%s', (text, expected) => expect(types(text)).toEqual(expected));
});

test('machines in a fleet are the fleet', () => {
  expect(types('3 t3.large EC2 instances in an Auto Scaling group')).toEqual([
    'aws_autoscaling_group',
    'aws_launch_template',
  ]);
});

test('a cluster is named by its kind and its product', () => {
  expect(types('twelve Kubernetes nodes on EKS m5.xlarge')).toEqual([
    'aws_eks_cluster',
    'aws_eks_node_group',
  ]);
});

test('a CDN beside a bucket copies the bucket, though a function is named elsewhere', () => {
  const [bucket, cdn] = read('- S3 + CloudFront\n- API Gateway and Lambda').declarations;
  expect(JSON.stringify([...(cdn?.properties.entries.values() ?? [])])).toContain(bucket?.address);
});

test('an internal gateway has no public address', () => {
  expect(types('an App Gateway')).toContain('azurerm_public_ip');
  expect(types('an internal App Gateway')).not.toContain('azurerm_public_ip');
});

describe('what can not be read is said', () => {
  test.each([
    ['Zwei Server hinter einem Load Balancer mit einer Datenbank in Frankfurt', 'German'],
    ['Une application avec deux serveurs derrière un ALB et une base RDS', 'French'],
    ['два сервера за балансировщиком и база PostgreSQL', 'another language'],
    ['RDS in West Europe and North Europe on Azure SQL', 'North Europe'],
    ['a postgers database', 'is read as "postgres"'],
    ['ECS with Datadog', 'Datadog'],
    ['I want to host a WordPress site', 'No service was recognised'],
  ])('%s', (text, expected) => expect(messages(text)).toContain(expected));

  test('English is not taken for another language', () => {
    const text = 'Two VMs on Azure in a VNet, on demand, with SQL and a cache. Data is in the EU.';
    expect(messages(text)).not.toContain('seems to be');
  });
});

test.each([
  ['postgers', 'postgres'],
  ['mysq', 'mysql'],
  ['kubernetess', 'kubernetes'],
  ['lamda', 'lambda'],
  ['reads', undefined],
  ['mysql', undefined],
  ['constructor', undefined],
])('%s is meant as %s', (word, name) => expect(nameMeant(word)).toBe(name));
