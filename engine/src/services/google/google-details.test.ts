import { describe, expect, test } from 'vitest';
import { estimate } from '../../cost/estimate.ts';
import { graphOf } from '../../graph/graph.ts';
import { builtInPrices } from '../../prices/lookup.ts';
import { review } from '../../review/review.ts';
import { rules } from '../../rules/index.ts';
import { architectureFrom } from '../../testing/architecture.ts';
import { services } from '../index.ts';

const linesOf = (text: string) =>
  estimate(graphOf(architectureFrom('terraform', text)), {
    services: new Map(services.map((one) => [one.id, one])),
    prices: builtInPrices,
    usage: {},
  }).lines.map(({ label, quantity }) => `${label} ${quantity}`);

describe('the pool that comes with a cluster', () => {
  const cluster = (line: string) => `resource "google_container_cluster" "c" {
  location           = "us-central1-a"
  initial_node_count = 3
  ${line}
}
`;
  test('has disks', () => {
    expect(linesOf(cluster(''))).toContain('Default node disks 300');
    expect(linesOf(cluster('node_config { disk_size_gb = 50 }'))).toContain(
      'Default node disks 150',
    );
  });

  test('is not there when it is removed', () => {
    const lines = linesOf(cluster('remove_default_node_pool = true'));
    expect(lines.filter((line) => line.includes('disks'))).toEqual([]);
  });
});

test('a service that only its balancer reaches is open to everyone on purpose', () => {
  const run = (ingress: string) => `resource "google_cloud_run_v2_service" "s" {
  location = "us-central1"
  ingress  = "${ingress}"
}
resource "google_cloud_run_v2_service_iam_member" "m" {
  name   = google_cloud_run_v2_service.s.name
  role   = "roles/run.invoker"
  member = "allUsers"
}
`;
  const severity = (ingress: string) =>
    review(graphOf(architectureFrom('terraform', run(ingress))), rules).findings.find(
      ({ rule }) => rule.id === 'function-open-to-everyone',
    )?.severity;
  expect(severity('INGRESS_TRAFFIC_ALL')).toBe('medium');
  expect(severity('INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER')).toBe('low');
});

test('an alert on a type watches all of that type, one with labels only what it names', () => {
  const alert = (filter: string) => `
resource "google_cloud_run_v2_service" "web" {
  name     = "web"
  location = "europe-west1"
}
resource "google_monitoring_alert_policy" "a" {
  display_name = "errors"
  combiner     = "OR"
  conditions {
    display_name = "errors"
    condition_threshold {
      filter     = ${filter}
      comparison = "COMPARISON_GT"
      duration   = "60s"
    }
  }
}
`;
  const watched = (filter: string) =>
    architectureFrom('terraform', alert(filter))
      .links.filter(({ kind }) => kind === 'attachedTo')
      .map(({ to }) => to);
  const type = 'resource.type = \\"cloud_run_revision\\"';
  expect(watched(`"${type} AND metric.type = \\"run.googleapis.com/request_count\\""`)).toEqual([
    'google_cloud_run_v2_service.web',
  ]);
  expect(watched(`"${type} AND resource.labels.service_name = \\"other\\""`)).toEqual([]);
  const own = `"${type} AND resource.labels.service_name = \\"\${google_cloud_run_v2_service.web.name}\\""`;
  expect(watched(own)).toEqual(['google_cloud_run_v2_service.web']);
});
