import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import type { Report } from './report/report.ts';
import { rules } from './rules/index.ts';
import { testGrammars } from './testing/grammars.ts';

const grammars = await testGrammars();
const shapes = join(import.meta.dirname, 'testing', 'shapes');

/** What a reviewer of an architecture of some shape must and must not say, by rule id, and see. */
interface Shape {
  readonly file: string;
  readonly about: string;
  /** Rule, an address it names, and the start of the first line of its evidence. */
  readonly finds: readonly (readonly [rule: string, on: string, line: string])[];
  /** Rule, and an address that none of its findings may name; without one, none at all. */
  readonly findsNot: readonly (readonly [rule: string, on?: string])[];
  readonly links?: readonly (readonly [from: string, to: string])[];
  readonly noLinks?: readonly (readonly [from: string, to: string])[];
  /** Label of a place, and what must stand directly in it. */
  readonly places?: readonly (readonly [label: string, holds: readonly string[]])[];
}

const all: readonly Shape[] = [
  {
    file: 'serverless-orders.tf',
    about: 'an API of functions without any network',
    finds: [
      ['tier-without-alarms', 'aws_apigatewayv2_api.orders', 'resource "aws_apigatewayv2_api"'],
      ['stateful-second-region', 'aws_dynamodb_table.orders', 'resource "aws_dynamodb_table"'],
    ],
    findsNot: [
      ['single-point-of-failure'],
      ['one-zone-only'],
      ['internet-to-data'],
      ['data-in-public-subnet'],
      ['entry-without-waf'],
      ['synchronous-chain'],
      ['nothing-recorded'],
      ['queue-dead-letter-queue', 'aws_sqs_queue.orders'],
    ],
    links: [
      ['internet', 'aws_apigatewayv2_api.orders'],
      ['aws_apigatewayv2_api.orders', 'aws_lambda_function.orders'],
      ['aws_lambda_function.orders', 'aws_dynamodb_table.orders'],
      ['aws_lambda_function.orders', 'aws_sqs_queue.orders'],
      ['aws_sqs_queue.orders', 'aws_lambda_function.worker'],
    ],
    noLinks: [['internet', 'aws_lambda_function.worker']],
    places: [['eu-west-1', ['aws_lambda_function.orders', 'aws_dynamodb_table.orders']]],
  },
  {
    file: 'static-site.cfn.yaml',
    about: 'a static site behind a CDN',
    finds: [['entry-without-waf', 'Distribution', 'Distribution:']],
    findsNot: [
      ['static-without-cdn'],
      ['nothing-recorded'],
      ['idle-resource'],
      ['object-store-public'],
      ['region-hop'],
      ['single-point-of-failure'],
    ],
    links: [
      ['internet', 'Distribution'],
      ['Distribution', 'WebsiteBucket'],
    ],
    noLinks: [['internet', 'WebsiteBucket']],
  },
  {
    file: 'one-machine.tf',
    about: 'one machine in the default network, with a disk and an address',
    finds: [['tier-without-alarms', 'aws_instance.device_gateway', 'resource "aws_instance"']],
    findsNot: [
      ['idle-resource'],
      ['ssh-open'],
      ['single-point-of-failure'],
      ['one-zone-only'],
      ['nothing-recorded'],
      ['production-size-in-development'],
    ],
    links: [
      ['internet', 'aws_instance.device_gateway'],
      ['aws_ebs_volume.data', 'aws_instance.device_gateway'],
      ['aws_eip.gateway', 'aws_instance.device_gateway'],
    ],
  },
  {
    file: 'service-connect.cfn.yaml',
    about: 'two container services that find each other by name, in given subnets',
    finds: [
      ['single-replica', 'Api', 'DesiredCount: 1'],
      ['fixed-size-fleet', 'Web', 'DesiredCount: 2'],
      ['entry-without-waf', 'Balancer', 'Balancer:'],
    ],
    findsNot: [
      ['plain-text-between-tiers'],
      ['one-zone-only'],
      ['single-replica', 'Web'],
      ['single-point-of-failure'],
      ['all-ports-open'],
      ['idle-resource'],
    ],
    links: [
      ['internet', 'Balancer'],
      ['Balancer', 'Web'],
      ['Web', 'Api'],
    ],
    noLinks: [
      ['internet', 'Web'],
      ['internet', 'Api'],
    ],
  },
  {
    file: 'open-shop.tf',
    about: 'a shop whose every door is open',
    finds: [
      ['database-public', 'aws_db_instance.main', 'publicly_accessible'],
      ['data-in-public-subnet', 'aws_db_instance.main', 'subnet_ids'],
      [
        'internet-to-data',
        'aws_elasticsearch_domain.search',
        'resource "aws_elasticsearch_domain"',
      ],
      ['single-point-of-failure', 'aws_instance.web', 'resource "aws_instance"'],
      ['nat-per-zone', 'aws_nat_gateway.main', 'nat_gateway_id'],
      ['plain-text-between-tiers', 'aws_instance.web', 'protocol = "HTTP"'],
      ['nothing-recorded', 'aws_vpc.main', 'resource "aws_vpc"'],
    ],
    findsNot: [
      ['data-in-public-subnet', 'aws_elasticache_cluster.main'],
      ['internet-to-data', 'aws_elasticache_cluster.main'],
      ['idle-resource'],
      ['plain-text-between-tiers', 'aws_lb_target_group.web'],
    ],
    links: [
      ['internet', 'aws_db_instance.main'],
      ['internet', 'aws_instance.web'],
      ['internet', 'aws_elasticsearch_domain.search'],
      ['aws_lb.web', 'aws_instance.web'],
      ['aws_instance.web', 'aws_elasticache_cluster.main'],
    ],
    noLinks: [['internet', 'aws_elasticache_cluster.main']],
    places: [['public subnets', ['aws_lb.web', 'aws_db_instance.main']]],
  },
  {
    file: 'two-regions.tf',
    about: 'a standby in a second region',
    finds: [['steady-fleet-commitment', 'aws_db_instance.ledger', 'instance_class']],
    findsNot: [['stateful-second-region'], ['region-hop'], ['database-public']],
    links: [
      ['aws_db_instance.ledger_copy', 'aws_db_instance.ledger'],
      ['aws_lambda_function.api_standby', 'aws_db_instance.ledger_copy'],
    ],
    places: [
      ['eu-central-1', ['aws_db_instance.ledger', 'aws_lambda_function.api']],
      ['eu-west-1', ['aws_db_instance.ledger_copy', 'aws_lambda_function.api_standby']],
    ],
  },
  {
    file: 'peered.tf',
    about: 'two networks joined, an internal balancer, no way in from the internet',
    finds: [['arm-equivalent', 'aws_autoscaling_group.app', 'instance_type = "c6i.xlarge"']],
    findsNot: [
      ['entry-without-waf'],
      ['database-public'],
      ['database-port-open'],
      ['data-in-public-subnet'],
      ['one-zone-only'],
      ['plain-text-between-tiers'],
      ['idle-resource'],
      ['fixed-size-fleet'],
      ['tier-without-alarms'],
      ['single-point-of-failure'],
    ],
    links: [['aws_lb.internal', 'aws_autoscaling_group.app']],
    noLinks: [['internet', 'aws_lb.internal']],
  },
  {
    file: 'cluster.tf',
    about: 'a cluster in three zones, each with its own NAT gateway',
    finds: [
      ['one-zone-only', 'aws_eks_node_group.builds', 'subnet_ids'],
      ['arm-equivalent', 'aws_eks_node_group.general', 'instance_types'],
    ],
    findsNot: [
      ['nat-per-zone'],
      ['one-zone-only', 'aws_eks_node_group.general'],
      ['one-zone-only', 'aws_eks_cluster.this'],
      ['steady-fleet-commitment', 'aws_eks_node_group.builds'],
      ['arm-equivalent', 'aws_eks_node_group.builds'],
      ['idle-resource'],
      ['cluster-endpoint-open'],
    ],
    links: [['aws_subnet.private["us-east-2b"]', 'aws_nat_gateway.this["us-east-2b"]']],
    places: [['private subnets', ['aws_eks_cluster.this', 'aws_eks_node_group.general']]],
  },
  {
    file: 'azure-shop.tf',
    about: 'a machine and a database on Azure',
    finds: [
      ['idle-resource', 'azurerm_managed_disk.spare', 'resource "azurerm_managed_disk"'],
      ['ssh-open', 'azurerm_network_security_group.web', 'security_rule'],
    ],
    findsNot: [
      ['idle-resource', 'azurerm_public_ip.web'],
      ['data-in-public-subnet'],
      ['one-zone-only'],
      ['region-hop'],
    ],
    links: [['internet', 'azurerm_linux_virtual_machine.web']],
  },
  {
    file: 'google-shop.tf',
    about: 'a bastion and a private database on Google Cloud',
    finds: [
      ['idle-resource', 'google_compute_address.spare', 'resource "google_compute_address"'],
      ['nothing-recorded', 'google_compute_network.shop', 'resource "google_compute_network"'],
    ],
    findsNot: [['database-public'], ['internet-to-data'], ['data-in-public-subnet']],
    links: [['internet', 'google_compute_instance.bastion']],
    noLinks: [['internet', 'google_sql_database_instance.shop']],
  },
  {
    file: 'blog.cfn.yaml',
    about: 'a blog on one machine of the default network, and a function with an address',
    finds: [
      ['tier-without-alarms', 'Hook', 'Hook:'],
      ['stateful-second-region', 'Database', 'Database:'],
    ],
    findsNot: [
      ['database-public'],
      ['ssh-open'],
      ['data-in-public-subnet'],
      ['production-size-in-development'],
      ['single-point-of-failure'],
    ],
    links: [
      ['internet', 'Hook'],
      ['Blog', 'Database'],
      ['Hook', 'Comments'],
    ],
    noLinks: [
      ['internet', 'Blog'],
      ['internet', 'Database'],
    ],
  },
  {
    file: 'voting.k8s.yaml',
    about: 'votes taken in a cluster, counted behind a store',
    finds: [
      ['single-replica', 'StatefulSet/redis', 'replicas: 1'],
      ['fixed-size-fleet', 'Deployment/vote', 'replicas: 3'],
    ],
    findsNot: [
      ['fixed-size-fleet', 'StatefulSet/redis'],
      ['single-replica', 'Deployment/vote'],
      ['single-point-of-failure'],
      ['nothing-recorded'],
      ['tier-without-alarms'],
      ['synchronous-chain'],
    ],
    links: [
      ['internet', 'Ingress/vote'],
      ['Ingress/vote', 'Service/vote'],
      ['Service/vote', 'Deployment/vote'],
      ['Deployment/vote', 'Service/redis'],
      ['Deployment/worker', 'Service/redis'],
    ],
    places: [['voting', ['Deployment/vote', 'StatefulSet/redis']]],
  },
  {
    file: 'notes.compose.yaml',
    about: 'notes on one host',
    finds: [],
    findsNot: [
      ['single-point-of-failure'],
      ['single-replica'],
      ['fixed-size-fleet'],
      ['one-zone-only'],
      ['nothing-recorded'],
      ['stateful-second-region'],
      ['container-socket-or-host-port', 'database'],
    ],
    links: [
      ['proxy', 'notes'],
      ['notes', 'database'],
      ['notes', 'cache'],
    ],
    noLinks: [['internet', 'database']],
  },
];

test('the rules that are spoken of exist', () => {
  const spoken = all.flatMap(({ finds, findsNot }) =>
    [...finds, ...findsNot].map(([rule]) => rule),
  );
  const ids = rules.map(({ id }) => id);
  expect(spoken.filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(all)('$about', ({ file, finds, findsNot, links = [], noLinks = [], places = [] }) => {
  const content = readFileSync(join(shapes, file), 'utf8');
  const lines = content.split('\n');
  const name = file.endsWith('.compose.yaml') ? 'compose.yaml' : file;
  const report: Report = analyze([{ name, content }], { grammars });
  const named = (rule: string) =>
    report.issues
      .filter((issue) => issue.rule === rule)
      .flatMap(({ resource, resources }) => resources ?? [resource]);
  const linked = (from: string, to: string) =>
    report.links.some((link) => link.from === from && link.to === to);

  test('is read whole', () => expect(report.diagnostics).toEqual([]));

  test.each(finds.map(([rule, on, line]) => ({ rule, on, line })))(
    'finds $rule on $on at its line',
    ({ rule, on, line }) => {
      const issue = report.issues.find(
        (one) => one.rule === rule && (one.resources ?? [one.resource]).includes(on),
      );
      expect(issue, 'a finding').toBeDefined();
      const evidence = issue?.evidence[0];
      expect(lines[(evidence?.startLine ?? 0) - 1]?.trim().replace(/^- /, '')).toMatch(
        new RegExp(`^${line.replace(/[^\w\s]/g, '\\$&').replace(/ +/g, '\\s+')}`),
      );
    },
  );

  test.each(findsNot.map(([rule, on]) => ({ rule, on })))(
    'does not find $rule $on',
    ({ rule, on }) => {
      if (on === undefined) expect(named(rule)).toEqual([]);
      else expect(named(rule)).not.toContain(on);
    },
  );

  test('shows who talks to whom, and where everything stands', () => {
    const either = (from: string, to: string) => linked(from, to) || linked(to, from);
    expect(links.filter(([from, to]) => !either(from, to))).toEqual([]);
    expect(noLinks.filter(([from, to]) => linked(from, to))).toEqual([]);
    for (const [label, holds] of places) {
      const held = report.places.filter((one) => one.label === label).flatMap((one) => one.holds);
      expect(held).toEqual(expect.arrayContaining([...holds]));
    }
  });
});
