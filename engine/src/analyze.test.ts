import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import type { Issue, Report } from './report/report.ts';
import type { SourceFile } from './source/file.ts';
import { testGrammars } from './testing/grammars.ts';

const grammars = await testGrammars();
const formats = join(import.meta.dirname, 'formats');

/** The files under a fixture's path, named from its folder. */
function filesOf(path: string): readonly SourceFile[] {
  if (!statSync(path).isDirectory())
    return [{ name: path.split('/').at(-1) ?? '', content: readFileSync(path) }];
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return names.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    return { name: file.slice(path.length + 1), content: readFileSync(file) };
  });
}

const reportOf = (...path: readonly string[]): Report =>
  analyze(filesOf(join(formats, ...path)), { grammars });

function findings(report: Report, topic: string): readonly Issue[] {
  return report.issues.filter(({ title }) => title.toLowerCase() === topic.toLowerCase());
}

/** Every address that a topic's findings name. */
function named(report: Report, topic: string): readonly string[] {
  return findings(report, topic).flatMap(({ resource, resources }) => resources ?? [resource]);
}

function linked(report: Report, from: string, to: string): boolean {
  return report.links.some((link) => link.from === from && link.to === to);
}

/** Everything that stands in a place, at any depth. */
function inside(report: Report, label: RegExp): readonly string[] {
  const ids = new Set(
    report.places.filter((place) => label.test(`${place.kind} ${place.label}`)).map(({ id }) => id),
  );
  for (let size = -1; size !== ids.size; ) {
    size = ids.size;
    for (const { id, inside: around } of report.places)
      if (around !== undefined && ids.has(around)) ids.add(id);
  }
  return report.places
    .filter(({ id }) => ids.has(id))
    .flatMap(({ holds, resource }) => [...holds, ...(resource ? [resource] : [])]);
}

describe('a Fargate cluster in a private network (CloudFormation)', () => {
  const report = reportOf('cloudformation', 'fixtures', 'fargate-private-vpc.cfn.yaml');

  test('is read whole', () => {
    expect(report.resources).toHaveLength(38);
    expect(report.diagnostics).toEqual([]);
    expect(report.assumptions.map(({ value }) => value)).toContain('us-east-1');
  });

  test.each([
    ['All ports open to the internet', ['PublicLoadBalancerSG']],
    ['Load balancer listener without TLS', ['PublicLoadBalancerListener']],
    ['Public entry point without a web application firewall', ['PublicLoadBalancer']],
    ['Load balancer without access logs', ['PublicLoadBalancer', 'PrivateLoadBalancer']],
    ['Network without flow logs', ['VPC']],
    ['Container cluster without insights', ['ECSCluster']],
  ])('finds: %s', (topic, on) => {
    expect(named(report, topic)).toEqual(expect.arrayContaining(on));
  });

  test.each([
    ['One NAT gateway for subnets in several zones'],
    ['SSH open to the internet'],
    ['Workload confined to one zone although its region has several'],
  ])('does not find: %s', (topic) => {
    expect(named(report, topic)).toEqual([]);
  });

  test('groups that admit only other groups are not open', () => {
    const open = named(report, 'All ports open to the internet');
    expect(open).not.toContain('FargateContainerSecurityGroup');
    expect(open).not.toContain('PrivateLoadBalancerSG');
  });

  test('shows who stands where and talks to whom', () => {
    expect(linked(report, 'internet', 'PublicLoadBalancer')).toBe(true);
    expect(linked(report, 'PrivateSubnetOne', 'NatGatewayOne')).toBe(true);
    expect(linked(report, 'PrivateSubnetTwo', 'NatGatewayTwo')).toBe(true);
    expect(inside(report, /^network VPC$/)).toEqual(
      expect.arrayContaining([
        'PublicSubnetOne',
        'PublicSubnetTwo',
        'PrivateSubnetOne',
        'PrivateSubnetTwo',
      ]),
    );
    expect(inside(report, /^subnet PublicSubnetOne$/)).toContain('NatGatewayOne');
    expect(inside(report, /^subnets public/)).toContain('PublicLoadBalancer');
    expect(inside(report, /^subnets private/)).toContain('PrivateLoadBalancer');
    expect(inside(report, /^zone us-east-1a$/)).toEqual(
      expect.arrayContaining(['PublicSubnetOne', 'PrivateSubnetOne']),
    );
    expect(inside(report, /^zone us-east-1b$/)).toEqual(
      expect.arrayContaining(['PublicSubnetTwo', 'PrivateSubnetTwo']),
    );
  });

  test('prices gateways and balancers; networks cost nothing and are not listed as unpriced', () => {
    const { lines, notPriced } = report.estimatedCost;
    const hours = lines.filter(({ unit }) => unit === 'hour').map(({ resource }) => resource);
    expect(hours).toEqual(
      expect.arrayContaining([
        'NatGatewayOne',
        'NatGatewayTwo',
        'PublicLoadBalancer',
        'PrivateLoadBalancer',
      ]),
    );
    const free = /VPC|Subnet|Route|SecurityGroup|SG$/;
    expect(notPriced.filter(({ resource }) => free.test(resource))).toEqual([]);
    expect(lines.some(({ usageBased, assumption }) => usageBased && assumption)).toBe(true);
  });
});

describe('a worker on a queue (SAM)', () => {
  const report = reportOf('cloudformation', 'fixtures', 'sqs-worker.sam.yaml');

  test('is read whole', () => expect(report.resources).toHaveLength(22));

  test.each([
    ['Stream queue or topic not encrypted', 'Queue', 'low'],
    ['Queue without a dead letter queue', 'Queue', undefined],
    ['Network without flow logs', 'VPC', undefined],
    ['Container file system writable', 'TaskDefinition', undefined],
    ['Container cluster without insights', 'ECSCluster', undefined],
    ['Stateless replica count of one', 'ECSService', 'low'],
  ])('finds: %s on %s', (topic, on, severity) => {
    const found = findings(report, topic).find(({ resource, resources = [resource] }) =>
      resources.includes(on),
    );
    expect(found).toBeDefined();
    if (severity) expect(found?.severity).toBe(severity);
  });

  test.each([
    ['Fixed size fleet that takes user traffic without auto scaling'],
    ['Public entry point without a web application firewall'],
    ['Subnet hands out public addresses'],
  ])('does not find: %s', (topic) => {
    expect(named(report, topic)).toEqual([]);
  });

  test('the service uses the queue, and goes out through the endpoints', () => {
    expect(linked(report, 'ECSService', 'Queue')).toBe(true);
    expect(linked(report, 'ECSService', 'SQSVpcEndpoint')).toBe(true);
  });

  test('prices one task and four endpoints in two zones; the gateway endpoint is free', () => {
    const of = (resource: string) =>
      report.estimatedCost.lines.filter((line) => line.resource === resource);
    expect(of('ECSService').map(({ quantity }) => quantity)).toEqual([182.5, 365]);
    for (const endpoint of [
      'ECRDkrVpcEndpoint',
      'ECRApiVpcEndpoint',
      'CloudWatchLogsVpcEndpoint',
      'SQSVpcEndpoint',
    ]) {
      expect(of(endpoint).find(({ unit }) => unit === 'hour')?.quantity).toBe(1460);
    }
    expect(of('S3VpcEndpoint')).toEqual([]);
    expect(report.estimatedCost.notPriced.map(({ resource }) => resource)).not.toContain(
      'S3VpcEndpoint',
    );
  });
});

describe('a three-tier shop (Terraform)', () => {
  const shop = filesOf(join(formats, 'terraform', 'fixtures', 'three-tier-shop'));
  const report = analyze(shop, { grammars });

  test.each([
    [
      'Administrator rights for everything on everything in a policy',
      'aws_iam_role_policy.invoice',
    ],
    ['Database in a single zone', 'aws_db_instance.main'],
    ['Database without backups', 'aws_db_instance.main'],
    ['Database storage not encrypted', 'aws_db_instance.main'],
    ['Database without deletion protection', 'aws_db_instance.main'],
    ['Load balancer listener without TLS', 'aws_lb_listener.http'],
    ['Instance metadata service without session tokens', 'aws_launch_template.app'],
    ['Block volume or launch disk not encrypted', 'aws_launch_template.app'],
    ['Old volume type (gp2) where a newer one is cheaper', 'aws_launch_template.app'],
    ['Previous generation instance family', 'aws_launch_template.app'],
    ['Function on a retired runtime', 'aws_lambda_function.invoice[0]'],
    ['Scaling group behind a balancer without balancer health checks', 'aws_autoscaling_group.app'],
    ['Object store without versioning', 'aws_s3_bucket.media'],
    ['SSH open to the internet', 'aws_security_group.app'],
  ])('finds: %s on %s', (topic, on) => {
    expect(named(report, topic)).toContain(on);
  });

  test('SSH is not critical here, and the report says why', () => {
    const [ssh] = findings(report, 'SSH open to the internet');
    expect(ssh?.severity).not.toBe('critical');
    expect(ssh?.severityBecause).toContain('private subnets');
  });

  test.each([
    ['Object store without public access block'],
    ['One NAT gateway for subnets in several zones'],
    ['Database reachable from the internet'],
    ['Path from the internet to a data store without a private hop'],
  ])('does not find: %s', (topic) => {
    expect(named(report, topic)).toEqual([]);
  });

  test('shows who stands where and talks to whom', () => {
    expect(inside(report, /^zone eu-west-1a$/)).toEqual(
      expect.arrayContaining([
        'module.network.aws_subnet.public[0]',
        'module.network.aws_subnet.private["eu-west-1a"]',
      ]),
    );
    expect(inside(report, /private subnets/)).toEqual(
      expect.arrayContaining(['aws_autoscaling_group.app', 'aws_db_instance.main']),
    );
    for (const [from, to] of [
      ['internet', 'aws_lb.web'],
      ['aws_lb.web', 'aws_autoscaling_group.app'],
      ['aws_autoscaling_group.app', 'aws_s3_bucket.media'],
    ] as const) {
      expect(linked(report, from, to), `${from} → ${to}`).toBe(true);
    }
    expect(report.links).toContainEqual(
      expect.objectContaining({
        from: 'aws_autoscaling_group.app',
        to: 'aws_db_instance.main',
        port: 5432,
      }),
    );
    expect(
      report.links.some(
        ({ from, to, kind }) =>
          kind === 'triggeredBy' &&
          from === 'aws_lambda_function.invoice[0]' &&
          to === 'aws_sqs_queue.orders[0]',
      ),
    ).toBe(true);
  });

  test('prices the fleet, its disks, the database and the gateways in eu-west-1', () => {
    const quantity = (resource: string, unit: string) =>
      report.estimatedCost.lines.find((line) => line.resource === resource && line.unit === unit)
        ?.quantity;
    expect(quantity('aws_autoscaling_group.app', 'hour')).toBe(1460);
    expect(quantity('aws_autoscaling_group.app', 'GB-month')).toBe(160);
    expect(quantity('aws_db_instance.main', 'hour')).toBe(730);
    expect(quantity('aws_db_instance.main', 'GB-month')).toBe(200);
    expect(quantity('module.network.aws_nat_gateway.this[1]', 'hour')).toBe(730);
    expect(quantity('aws_lb.web', 'hour')).toBe(730);
  });

  test('a variables file changes sizes, gateways and cost', () => {
    const development = shop.map((file) =>
      file.name === 'terraform.tfvars' ? { ...file, content: 'environment = "dev"\n' } : file,
    );
    const small = analyze(development, { grammars });
    expect(small.resources.filter(({ type }) => type === 'aws_nat_gateway')).toHaveLength(1);
    expect(small.estimatedCost.monthlyUsd).toBeLessThan(report.estimatedCost.monthlyUsd - 200);
    expect(named(small, 'One NAT gateway for subnets in several zones')).toContain(
      'module.network.aws_nat_gateway.this[0]',
    );
  });

  test('the suggestion scores higher, and each part of the cost adds up', () => {
    expect(report.suggestion.score).toBeGreaterThan(report.score);
    const sum = report.estimatedCost.lines.reduce((total, { monthlyUsd }) => total + monthlyUsd, 0);
    expect(report.estimatedCost.monthlyUsd).toBeCloseTo(sum, 2);
  });

  test('the suggested Terraform is read back without a mistake, and scores as the suggestion', () => {
    const again = analyze([{ name: 'main.tf', content: report.codeTemplate }], {
      grammars,
      region: 'eu-west-1',
    });
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Math.abs(again.score - report.suggestion.score)).toBeLessThanOrEqual(6);
  });

  test('the same input gives the same bytes, whatever the order of the files', () => {
    const again = JSON.stringify(analyze([...shop].reverse(), { grammars }));
    // Not toBe: its message would hold both reports.
    expect(again === JSON.stringify(report)).toBe(true);
  });
});

describe('a guest book (Kubernetes)', () => {
  const report = reportOf('kubernetes', 'fixtures', 'guestbook.k8s.yaml');
  const deployments = [
    'Deployment/frontend',
    'Deployment/redis-master',
    'Deployment/redis-replica',
  ];

  test('is read whole', () => expect(report.resources).toHaveLength(6));

  test.each([
    ['Container without cpu or memory limits', deployments],
    ['Container without liveness or readiness probe', deployments],
    ['Container may escalate privileges or runs as root', ['Deployment/frontend']],
    ['Stateless replica count of one', ['Deployment/redis-master']],
    ['Workload in the default namespace', ['Deployment/frontend']],
  ])('finds: %s', (topic, on) => {
    expect(named(report, topic)).toEqual(expect.arrayContaining(on));
  });

  test('does not find what is there: requests, a fixed tag', () => {
    expect(named(report, 'Container without cpu or memory requests')).toEqual([]);
    expect(named(report, 'Image tag floating')).not.toContain('Deployment/frontend');
  });

  test.each(['frontend', 'redis-master', 'redis-replica'])(
    'Service/%s leads to its deployment',
    (name) => {
      expect(linked(report, `Service/${name}`, `Deployment/${name}`)).toBe(true);
    },
  );
});

describe('a web server before two programs and a store (Compose)', () => {
  const report = reportOf('compose', 'fixtures', 'nginx-nodejs-redis.compose.yaml');

  test('is read whole, with its links', () => {
    expect(report.resources).toHaveLength(4);
    expect(linked(report, 'nginx', 'web1')).toBe(true);
    expect(linked(report, 'nginx', 'web2')).toBe(true);
  });

  test('finds the floating tag and the published store', () => {
    expect(named(report, 'Image tag floating')).toContain('redis');
    expect(named(report, 'Docker socket or host port exposed')).toContain('redis');
  });
});
