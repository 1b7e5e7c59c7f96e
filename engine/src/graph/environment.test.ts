import { describe, expect, test } from 'vitest';
import { architectureFrom } from '../testing/architecture.ts';
import { type Environment, environmentOf } from './environment.ts';

function environmentIn(format: 'terraform' | 'cloudformation' | 'kubernetes', text: string) {
  const [resource] = [...architectureFrom(format, text).resources.values()];
  return resource && environmentOf(resource);
}

const named = (name: string, body = '') => `resource "aws_instance" "${name}" {\n${body}\n}\n`;

describe('the environment by a word of the name', () => {
  test.each<[string, Environment | undefined]>([
    ['dev', 'development'],
    ['dev1_web', 'development'],
    ['prod-db', 'production'],
    ['web_qa', 'test'],
    ['pre_prod', 'staging'],
    ['non-prod', 'test'],
    ['nonprod_api', 'test'],
    ['device', undefined],
    ['latest', undefined],
    ['contest', undefined],
    ['product', undefined],
    ['delivery', undefined],
    ['alive', undefined],
    ['backstage', undefined],
    ['web', undefined],
  ])('%s: %s', (name, environment) => {
    expect(environmentIn('terraform', named(name))).toBe(environment);
  });

  test.each<[string, Environment | undefined]>([
    ['DevDatabase', 'development'],
    ['OrdersProd', 'production'],
    ['DeviceTable', undefined],
    ['TestingGround', 'test'],
    ['Attestation', undefined],
  ])('logical ids have words too: %s', (name, environment) => {
    const text = `Resources:\n  ${name}: {Type: "AWS::EC2::Instance"}\n`;
    expect(environmentIn('cloudformation', text)).toBe(environment);
  });

  test('a type is no name: the stage of an API is not staging', () => {
    expect(
      environmentIn(
        'terraform',
        'resource "aws_api_gateway_stage" "v1" {\n stage_name = "v1"\n}\n',
      ),
    ).toBeUndefined();
  });
});

describe('what is stated goes before what is named', () => {
  test('a tag before the name', () => {
    const tags = 'tags = { Environment = "production" }';
    expect(environmentIn('terraform', named('test', tags))).toBe('production');
  });

  test('a tag that is no known word leaves it open', () => {
    const tags = 'tags = { env = "blue" }';
    expect(environmentIn('terraform', named('dev', tags))).toBeUndefined();
  });

  test('the name tag before the label', () => {
    const tags = 'tags = { Name = "orders-dev" }';
    expect(environmentIn('terraform', named('prod', tags))).toBe('development');
  });

  test('a namespace before the name', () => {
    const text =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web-dev, namespace: live}\nspec: {}\n';
    expect(environmentIn('kubernetes', text)).toBe('production');
  });
});
