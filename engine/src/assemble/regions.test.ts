import { expect, test } from 'vitest';
import { architectureFrom } from '../testing/architecture.ts';

const region = (text: string) => {
  const { assumptions, resources, places } = architectureFrom('terraform', text);
  return { assumptions, resources, places };
};

const service = (location: string) =>
  `resource "google_cloud_run_v2_service" "web" {\n  name     = "web"\n  location = "${location}"\n}\n`;
const secret = 'resource "google_secret_manager_secret" "s" {\n  secret_id = "s"\n}\n';
const machine = 'resource "google_redis_instance" "r" {\n  memory_size_gb = 1\n}\n';

test('what states no region of its own is taken to be where the rest is', () => {
  const { resources, assumptions } = region(service('europe-west1') + machine);
  expect(resources.get('google_redis_instance.r')?.region).toBe('europe-west1');
  expect(assumptions[0]?.text).toMatch(/europe-west1 is taken, where most of the rest is/);
});

test('with nothing stated, the usual region is taken', () => {
  const { resources } = region(machine);
  expect(resources.get('google_redis_instance.r')?.region).toBe('us-central1');
});

test('groups of regions are no region for the rest', () => {
  const bucket = 'resource "google_storage_bucket" "b" {\n  name     = "b"\n  location = "EU"\n}\n';
  expect(region(bucket + machine).resources.get('google_redis_instance.r')?.region).toBe(
    'us-central1',
  );
});

test('what is global needs no region and stands beside them', () => {
  const { assumptions, places } = region(service('europe-west1') + secret);
  expect(assumptions).toEqual([]);
  const holder = places.find(({ holds }) => holds.includes('google_secret_manager_secret.s'));
  expect(holder?.kind).toBe('cloud');
});
