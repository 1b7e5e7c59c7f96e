import { describe, expect, test } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import type { Value } from '../../source/value.ts';
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

const said = (text: string, address: string, ...path: readonly string[]): unknown => {
  const one = read(text).declarations.find((declaration) => declaration.address === address);
  let value: Value | undefined = one?.properties;
  for (const key of path) {
    const inside: Value | undefined = value?.kind === 'list' ? value.items[0] : value;
    value = inside?.kind === 'map' ? inside.entries.get(key) : undefined;
  }
  return value?.kind === 'scalar' ? value.value : value?.kind;
};

describe('software that runs on a machine is no service of its own', () => {
  test.each([
    ['a single t3.micro running WordPress and MySQL', ['aws_instance']],
    ['SQL Server runs on a separate VM in Azure', ['azurerm_linux_virtual_machine']],
    ['MongoDB on three m5.large EC2 instances', ['aws_instance', 'aws_instance', 'aws_instance']],
    ['Postgres on RDS', ['aws_db_instance']],
    ['An EC2 instance with a Multi-AZ Postgres', ['aws_instance', 'aws_db_instance']],
    [
      'The API runs on EC2, Postgres on an m5.large. The database is small.',
      ['aws_instance', 'aws_instance'],
    ],
  ])('%s', (text, expected) => expect(types(text)).toEqual(expected));
});

describe('a word behind a colon', () => {
  test('denies what stands before it', () => {
    expect(types('- Web: EC2\n- Cache: none\n- Queue (none)')).toEqual(['aws_instance']);
    const text = 'RDS Postgres, Multi-AZ: no, encryption: yes';
    expect(said(text, 'aws_db_instance.main', 'multi_az')).toBe(false);
    expect(said(text, 'aws_db_instance.main', 'storage_encrypted')).toBe(true);
  });

  test('is not denied by what stands before it', () => {
    expect(types('It must not be reachable from outside: internal ALB before Lambda')).toContain(
      'aws_lb',
    );
  });
});

test('subnets of two kinds in one breath are counted apart', () => {
  expect(types('2 public and 3 private subnets')).toEqual([
    ...['aws_subnet', 'aws_subnet', 'aws_subnet', 'aws_subnet', 'aws_subnet'],
  ]);
});

test('a port that is open to everybody is a rule', () => {
  expect(types('an EC2 instance with SSH open to the world')).toContain('aws_security_group');
  expect(types('an Azure VM, RDP open')).toContain('azurerm_network_security_group');
  expect(types('a GCE VM with port 22 open')).toContain('google_compute_firewall');
  expect(types('an EC2 instance without SSH open')).toEqual(['aws_instance']);
});

test('a sentence that names nothing speaks of everything', () => {
  const text = 'Aurora Postgres and EFS. Everything is encrypted. Backups are kept 35 days.';
  expect(said(text, 'aws_rds_cluster.main', 'storage_encrypted')).toBe(true);
  expect(said(text, 'aws_efs_file_system.shared', 'encrypted')).toBe(true);
  expect(said(text, 'aws_rds_cluster.main', 'backup_retention_period')).toBe(35);
  expect(read(text).diagnostics).toEqual([]);
});

test('machines with a size behind their cluster are the ones that were named', () => {
  expect(types('ECS cluster on EC2 with 2 c5.xlarge instances')).toEqual([
    ...['aws_ecs_cluster', 'aws_instance', 'aws_instance'],
  ]);
});

describe('tables', () => {
  test('are read by what their columns are called', () => {
    const text = `| Component | Service | Size | Qty | Notes |
|---|:--|---|--:|---|
| Web | EC2 | m5.large | 3 | encrypted |
| DB | RDS MySQL | db.m5.large | 1 | Multi-AZ |
| LB | ALB | - | 1 | |
| Cache | - | - | - | |
`;
    expect(types(text)).toEqual([
      ...['aws_instance', 'aws_instance', 'aws_instance'],
      'aws_db_instance',
      'aws_lb',
      'aws_elasticache_replication_group',
    ]);
    expect(said(text, 'aws_instance.web[2]', 'instance_type')).toBe('m5.large');
    expect(said(text, 'aws_db_instance.main', 'instance_class')).toBe('db.m5.large');
    expect(said(text, 'aws_db_instance.main', 'multi_az')).toBe(true);
  });

  test('of another kind stay words', () => {
    expect(types('| A | B |\n|---|---|\n| two EC2 | behind an ALB |\n')).toEqual([
      ...['aws_instance', 'aws_instance', 'aws_lb'],
    ]);
  });
});

describe('sizes', () => {
  test('with a number behind a name are of what was named', () => {
    expect(types('Database: Aurora PostgreSQL, 2 x db.r6g.xlarge')).toEqual([
      ...['aws_rds_cluster', 'aws_rds_cluster_instance', 'aws_rds_cluster_instance'],
    ]);
  });

  test('of nodes are those of what has them', () => {
    const text = 'ElastiCache Redis with 3 nodes cache.r5.large';
    expect(types(text)).toEqual(['aws_elasticache_replication_group']);
    expect(said(text, 'aws_elasticache_replication_group.cache', 'node_type')).toBe(
      'cache.r5.large',
    );
    expect(said(text, 'aws_elasticache_replication_group.cache', 'num_cache_clusters')).toBe(3);
    const pool = 'azurerm_kubernetes_cluster_node_pool.nodes';
    expect(said('AKS 5 nodes Standard_D8s_v3', pool, 'node_count')).toBe(5);
  });

  test('of tasks are processors and memory', () => {
    const text = 'ECS Fargate, 4 tasks with 1 vCPU and 2 GB each';
    expect(said(text, 'aws_ecs_service.app', 'desired_count')).toBe(4);
    expect(said(text, 'aws_ecs_task_definition.app', 'memory')).toBe(2048);
  });

  test('of Azure databases are no services of others', () => {
    const text = 'Azure SQL Database (S3)';
    expect(types(text)).toEqual(['azurerm_mssql_database', 'azurerm_mssql_server']);
    expect(said(text, 'azurerm_mssql_database.main', 'sku_name')).toBe('S3');
  });

  test('of a plan are one app on several machines', () => {
    const text = 'App Service (P1v3, 3 instances)';
    expect(types(text)).toEqual(['azurerm_linux_web_app', 'azurerm_service_plan']);
    expect(said(text, 'azurerm_service_plan.web', 'worker_count')).toBe(3);
  });
});

describe('what is said not to be there', () => {
  test.each([
    ["We don't use Kubernetes. Just one big VM on GCP", ['google_compute_instance']],
    ['App Service instead of VMs', ['azurerm_linux_web_app', 'azurerm_service_plan']],
    ['no database, no Redis cache or queue - just S3', ['aws_s3_bucket']],
    ['one EC2 instance, not behind an ALB', ['aws_instance']],
    ['RDS wihout a cache', ['aws_db_instance']],
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
