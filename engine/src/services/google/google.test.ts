import { describe, expect, test } from 'vitest';
import { estimate } from '../../cost/estimate.ts';
import { graphOf } from '../../graph/graph.ts';
import { builtInPrices } from '../../prices/lookup.ts';
import { review } from '../../review/review.ts';
import { rules } from '../../rules/index.ts';
import { architectureFrom } from '../../testing/architecture.ts';
import { googleShop } from '../../testing/google-shop.ts';
import { services } from '../index.ts';
import { googleServices } from './index.ts';

const architecture = architectureFrom('terraform', googleShop);
const graph = graphOf(architecture);
const { findings } = review(graph, rules);
const found = new Set(
  findings.flatMap(({ rule, resources }) => resources.map((one) => `${rule.id} ${one}`)),
);

describe('a three-tier shop on Google Cloud', () => {
  test.each([
    'ssh-open google_compute_firewall.ssh',
    'rdp-open google_compute_firewall.ssh',
    'machine-public-address google_compute_instance.bastion',
    'machine-broad-identity google_compute_instance.bastion',
    'machine-secure-boot google_compute_instance.bastion',
    'machine-serial-or-forwarding google_compute_instance.bastion',
    'size-previous-generation google_compute_instance.bastion',
    'machine-secure-boot google_compute_instance_template.web',
    'fixed-size-fleet google_compute_region_instance_group_manager.web',
    'fleet-balancer-health-check google_compute_region_instance_group_manager.web',
    'network-flow-logs google_compute_subnetwork.web',
    'subnet-private-service-access google_compute_subnetwork.web',
    'entry-without-waf google_compute_backend_service.web',
    'balancer-access-logs google_compute_backend_service.web',
    'listener-tls google_compute_target_http_proxy.web',
    'balancer-tls-version google_compute_target_https_proxy.web',
    'database-public google_sql_database_instance.db',
    'database-tls google_sql_database_instance.db',
    'database-backups google_sql_database_instance.db',
    'database-multi-zone google_sql_database_instance.db',
    'database-identity-authentication google_sql_database_instance.db',
    'cache-guarded-in-transit google_redis_instance.cache',
    'cache-failover google_redis_instance.cache',
    'cache-backups google_redis_instance.cache',
    'object-store-public google_storage_bucket.assets',
    'object-store-blocks-public google_storage_bucket.assets',
    'object-store-uniform-access google_storage_bucket.assets',
    'object-store-versioning google_storage_bucket.assets',
    'key-rotation google_kms_crypto_key.key',
    'cluster-endpoint-open google_container_cluster.jobs',
    'cluster-private google_container_cluster.jobs',
    'cluster-network-policy google_container_cluster.jobs',
    'cluster-secrets-encrypted google_container_cluster.jobs',
    'node-pool-repair-and-upgrade google_container_node_pool.jobs',
    'function-open-to-everyone google_cloud_run_v2_service.api',
    'function-open-to-everyone google_cloudfunctions_function.mailer',
    'runtime-supported google_cloudfunctions_function.mailer',
    'credentials-in-settings google_cloudfunctions_function.mailer',
    'image-tag-fixed google_cloud_run_v2_service.api',
    'grant-of-basic-role google_project_iam_member.editor',
    'grant-of-impersonation google_project_iam_binding.token',
    'policy-attached-to-user google_project_iam_member.editor',
    'zone-dnssec google_dns_managed_zone.main',
    'queue-dead-letter-queue google_pubsub_subscription.orders',
    'dataset-public google_bigquery_dataset.sales',
  ])('finds %s', (finding) => expect([...found]).toContain(finding));

  test.each([
    'network-flow-logs google_compute_subnetwork.data',
    'subnet-private-service-access google_compute_subnetwork.data',
    'ssh-open google_compute_firewall.health',
    'entry-without-waf google_compute_backend_service.api',
    'targets-health-check google_compute_backend_service.api',
    'machine-broad-identity google_compute_instance_template.web',
    'object-store-public google_storage_bucket.uploads',
    'object-store-versioning google_storage_bucket.uploads',
    'listener-tls google_compute_target_https_proxy.web',
    'container-limits google_cloud_run_v2_service.api',
    'grant-of-basic-role google_project_iam_binding.token',
    'idle-resource google_compute_global_address.web',
  ])('does not find %s', (finding) => expect([...found]).not.toContain(finding));

  test.each([
    'internet connectsTo google_compute_global_forwarding_rule.https',
    'google_compute_target_https_proxy.web memberOf google_compute_global_forwarding_rule.https',
    'google_compute_target_https_proxy.web forwardsTo google_compute_url_map.web',
    'google_compute_url_map.web forwardsTo google_compute_backend_service.api',
    'google_compute_global_forwarding_rule.https forwardsTo google_compute_backend_service.web',
    'google_compute_global_forwarding_rule.https forwardsTo google_compute_backend_bucket.static',
    'google_compute_backend_bucket.static forwardsTo google_storage_bucket.assets',
    'google_compute_backend_service.web forwardsTo google_compute_region_instance_group_manager.web',
    'google_compute_backend_service.api forwardsTo google_cloud_run_v2_service.api',
    'google_compute_region_instance_group_manager.web uses google_sql_database_instance.db',
    'google_compute_region_instance_group_manager.web uses google_redis_instance.cache',
    'google_compute_region_instance_group_manager.web uses google_storage_bucket.uploads',
    'google_cloud_run_v2_service.api uses google_sql_database_instance.db',
    'google_compute_security_policy.edge attachedTo google_compute_backend_service.api',
    'google_compute_instance.bastion guardedBy google_compute_firewall.ssh',
    'google_compute_instance_template.web guardedBy google_compute_firewall.health',
    'google_compute_instance.bastion connectsTo google_compute_region_instance_group_manager.web',
    'google_compute_subnetwork.web routesTo google_compute_router_nat.main',
    'google_cloudfunctions_function.mailer triggeredBy google_pubsub_topic.orders',
    'google_compute_global_address.web attachedTo google_compute_global_forwarding_rule.https',
  ])('links %s', (link) =>
    expect(architecture.links.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toContain(link),
  );

  test('a firewall guards only machines of its network that have its tag', () => {
    const guards = architecture.links
      .filter(({ from, kind }) => kind === 'guardedBy' && from.endsWith('template.web'))
      .map(({ to }) => to);
    expect(guards).toEqual(['google_compute_firewall.health', 'google_compute_firewall.open']);
  });

  test('a backend service is entered through its forwarding rule alone', () => {
    const entered = architecture.links
      .filter(({ from }) => from === 'internet')
      .map(({ to }) => to);
    expect(entered).not.toContain('google_compute_backend_service.web');
  });

  test('places stand in each other: region, network, subnet', () => {
    const holder = (address: string) =>
      architecture.places.find(({ holds }) => holds.includes(address))?.id;
    expect(holder('google_compute_instance.bastion')).toBe('subnet:google_compute_subnetwork.web');
    expect(holder('google_sql_database_instance.db')).toBe('network:google_compute_network.main');
    expect(holder('google_storage_bucket.uploads')).toBe('region:google/europe-west1');
  });

  test('nothing of it is unknown, and the prices are those of the tables', () => {
    const strange = [...architecture.resources.values()].filter(
      ({ service, refines }) => !service && !refines,
    );
    expect(strange).toEqual([]);
    const { lines } = estimate(graph, {
      services: new Map(services.map((one) => [one.id, one])),
      prices: builtInPrices,
      usage: {},
    });
    const cost = (address: string, label: string) =>
      lines.find((line) => line.resource === address && line.label.startsWith(label))?.monthlyUsd;
    // n1-standard-1 in europe-west1 at 0.052252 USD an hour, 30 % off for the whole month.
    expect(cost('google_compute_instance.bastion', 'Machine hours')).toBeCloseTo(26.7, 2);
    expect(cost('google_compute_instance.bastion', 'Storage')).toBeCloseTo(3.4, 2);
    expect(cost('google_compute_region_instance_group_manager.web', 'Machine')).toBeCloseTo(
      161.44,
      2,
    );
    // A node for each of the three zones of the region.
    expect(cost('google_container_node_pool.jobs', 'Node hours')).toBeCloseTo(80.72, 2);
    expect(cost('google_container_cluster.jobs', 'Cluster management')).toBeGreaterThan(70);
    expect(cost('google_sql_database_instance.db', 'vCPU hours')).toBeGreaterThan(60);
    expect(cost('google_compute_router_nat.main', 'Gateway hours')).toBeCloseTo(3.07, 2);
    expect(cost('google_redis_instance.cache', 'Memory')).toBeGreaterThan(90);
    expect(cost('google_storage_bucket.assets', 'Storage')).toBeCloseTo(2.6, 2);
  });
});

test('each type of Google belongs to one service, unless its file tells them apart', () => {
  const plain = googleServices.flatMap(({ formats: { terraform } }) =>
    terraform && !terraform.when ? [terraform.type].flat() : [],
  );
  expect(plain.filter((type, index) => plain.indexOf(type) !== index)).toEqual([]);
  const ids = googleServices.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
