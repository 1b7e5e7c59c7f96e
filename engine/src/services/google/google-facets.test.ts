import { facetTable, notApplicable, unknown } from '../../testing/facet-table.ts';
import { terraform } from '../../testing/snippets.ts';

const firewall = (...lines: readonly string[]) =>
  terraform('google_compute_firewall', 'network = "default"', ...lines);
const allowed = 'allow {\n protocol = "tcp"\n ports = ["22", "8000-8100"]\n}';
const on = { terraform: 'google_compute_firewall.it' };
const open = [
  { protocol: 'tcp', from: 22, to: 22, sources: ['0.0.0.0/0'] },
  { protocol: 'tcp', from: 8000, to: 8100, sources: ['0.0.0.0/0'] },
];
const sql = { terraform: 'google_sql_database_instance.it' };
const machine = { terraform: 'google_compute_instance.it' };
const run = { terraform: 'google_cloud_run_service.it' };
const pool = { terraform: 'google_container_node_pool.it' };
const inZone = (location: string) =>
  `resource "google_container_cluster" "c" {\n  location = "${location}"\n}\n`;

facetTable({
  'a rule without any source admits everybody': {
    terraform: firewall(allowed),
    on,
    facets: { publicIngress: open },
  },
  'source tags alone admit nobody from outside': {
    terraform: firewall(allowed, 'source_tags = ["web"]'),
    on,
    facets: { publicIngress: [] },
  },
  'ranges beside tags count': {
    terraform: firewall(
      allowed,
      'source_tags = ["web"]',
      'source_ranges = ["10.0.0.0/8", "0.0.0.0/0"]',
    ),
    on,
    facets: { publicIngress: open },
  },
  'rules that look outward, deny or are off open nothing': {
    terraform: firewall(allowed, 'direction = "EGRESS"'),
    on,
    facets: { publicIngress: [] },
  },
  'a disabled rule opens nothing': {
    terraform: firewall(allowed, 'disabled = true'),
    on,
    facets: { publicIngress: [] },
  },
  'a denying rule opens nothing': {
    terraform: firewall('source_ranges = ["0.0.0.0/0"]', 'deny {\n protocol = "all"\n}'),
    on,
    facets: { publicIngress: [] },
  },
  'sources that nobody sets stay open': {
    terraform: firewall(allowed, 'source_ranges = [var.unset]'),
    on,
    facets: { publicIngress: unknown },
  },
  'a good Cloud SQL instance': {
    terraform: terraform(
      'google_sql_database_instance',
      'database_version = "MYSQL_8_0"',
      'region = "us-central1"',
      'settings {',
      '  tier = "db-n1-standard-2"',
      '  availability_type = "REGIONAL"',
      '  disk_size = 100',
      '  ip_configuration {',
      '    ipv4_enabled = false',
      '    require_ssl = true',
      '  }',
      '  backup_configuration {',
      '    enabled = true',
      '    binary_log_enabled = true',
      '  }',
      '  database_flags {',
      '    name  = "cloudsql_iam_authentication"',
      '    value = "on"',
      '  }',
      '}',
    ),
    on: sql,
    facets: {
      engine: 'mysql',
      engineVersion: '8.0',
      publicEndpoint: false,
      tlsRequired: true,
      multiZone: true,
      automaticBackups: true,
      pointInTimeRecovery: true,
      identityAuthentication: true,
      deletionProtection: true,
    },
    monthlyUsd: 0.2702 * 730 + 100 * 0.34 + 50 * 0.08,
  },
  'a replica is backed up with its source': {
    terraform: terraform(
      'google_sql_database_instance',
      'database_version = "POSTGRES_16"',
      'master_instance_name = "main"',
      'settings {',
      '  tier = "db-f1-micro"',
      '}',
    ),
    on: sql,
    facets: { automaticBackups: notApplicable, admitsAnyNetwork: false },
  },
  'a custom machine with a sustained-use discount': {
    terraform: terraform(
      'google_compute_instance',
      'machine_type = "n2-custom-4-16384"',
      'zone = "us-central1-a"',
      'network_interface {',
      '  network = "default"',
      '}',
    ),
    on: machine,
    facets: {
      architecture: 'x86_64',
      previousGeneration: false,
      publicEndpoint: false,
      hasIdentity: false,
      broadIdentity: false,
      zones: ['us-central1-a'],
    },
    monthlyUsd: 119.11,
  },
  'a Spot machine of Arm': {
    terraform: terraform(
      'google_compute_instance',
      'machine_type = "t2a-standard-2"',
      'scheduling {',
      '  preemptible = true',
      '}',
      'service_account {',
      '  scopes = ["cloud-platform"]',
      '}',
      'shielded_instance_config {',
      '  enable_secure_boot = true',
      '  enable_vtpm = false',
      '}',
    ),
    on: machine,
    facets: {
      architecture: 'arm64',
      purchaseOption: 'spot',
      broadIdentity: true,
      hasIdentity: true,
      secureBoot: false,
    },
  },
  'a policy that lets everybody call': {
    terraform: `${terraform('google_cloud_run_service', 'location = "us-central1"')}
data "google_iam_policy" "all" {
  binding {
    role    = "roles/run.invoker"
    members = ["allUsers"]
  }
}
resource "google_cloud_run_service_iam_policy" "all" {
  service     = google_cloud_run_service.it.name
  policy_data = data.google_iam_policy.all.policy_data
}
`,
    on: run,
    facets: { anonymousAccess: 'write', publicEndpoint: true },
  },
  'the default account by its look-up': {
    terraform: `${terraform(
      'google_compute_instance',
      'machine_type = "e2-small"',
      'service_account {',
      '  email = data.google_compute_default_service_account.d.email',
      '  scopes = ["cloud-platform"]',
      '}',
    )}
data "google_compute_default_service_account" "d" {}
`,
    on: machine,
    facets: { broadIdentity: true },
  },
  'the path of a key is no credential': {
    terraform: 'provider "google" {\n  credentials = "account.json"\n}\n',
    on: { terraform: 'provider.google' },
    facets: { containsCredentials: false },
  },
  'annotations of the older Cloud Run': {
    terraform: terraform(
      'google_cloud_run_service',
      'location = "us-central1"',
      'metadata {',
      '  annotations = { "run.googleapis.com/ingress" = "internal" }',
      '}',
      'template {',
      '  metadata {',
      '    annotations = { "autoscaling.knative.dev/maxScale" = "5" }',
      '  }',
      '  spec {',
      '    containers {',
      '      image = "nginx:1.27"',
      '    }',
      '  }',
      '}',
    ),
    on: run,
    facets: {
      publicEndpoint: false,
      maxInstances: 5,
      imageTagFixed: true,
      memoryLimit: 512,
      anonymousAccess: 'none',
    },
  },
  'nodes of a regional cluster count in each zone': {
    terraform:
      terraform(
        'google_container_node_pool',
        'cluster = google_container_cluster.c.id',
        'node_count = 2',
      ) + inZone('europe-west1'),
    on: pool,
    facets: { instances: 6, multiZone: true, autoRepair: true, instanceSize: 'e2-medium' },
  },
  'nodes of a cluster in one zone': {
    terraform:
      terraform(
        'google_container_node_pool',
        'cluster = google_container_cluster.c.id',
        'node_count = 2',
      ) + inZone('europe-west1-b'),
    on: pool,
    facets: { instances: 2, multiZone: false },
  },
  'keys that sign are not rotated by the clock': {
    terraform: terraform('google_kms_crypto_key', 'purpose = "ASYMMETRIC_SIGN"'),
    on: { terraform: 'google_kms_crypto_key.it' },
    facets: { rotationEnabled: notApplicable },
  },
  'a key that is rotated every ninety days': {
    terraform: terraform('google_kms_crypto_key', 'rotation_period = "7776000s"'),
    on: { terraform: 'google_kms_crypto_key.it' },
    facets: { rotationEnabled: true, rotationPeriodDays: 90 },
  },
  'a highly available cache': {
    terraform: terraform(
      'google_redis_instance',
      'tier = "STANDARD_HA"',
      'memory_size_gb = 12',
      'region = "us-central1"',
      'auth_enabled = true',
      'transit_encryption_mode = "SERVER_AUTHENTICATION"',
    ),
    on: { terraform: 'google_redis_instance.it' },
    facets: { multiZone: true, tlsRequired: true, authenticationRequired: true },
    monthlyUsd: 12 * 33.58,
  },
  'a bucket over a continent that keeps everybody out': {
    terraform:
      terraform(
        'google_storage_bucket',
        'location = "EU"',
        'public_access_prevention = "enforced"',
      ) +
      'resource "google_storage_bucket_iam_binding" "all" {\n  bucket = google_storage_bucket.it.name\n  role = "roles/storage.admin"\n  members = ["allUsers"]\n}\n',
    on: { terraform: 'google_storage_bucket.it' },
    facets: { anonymousAccess: 'none', publicAccessBlocked: true, crossRegionCopy: true },
  },
  'an ACL of the older kind': {
    terraform:
      terraform('google_storage_bucket', 'location = "US-EAST1"') +
      'resource "google_storage_bucket_acl" "all" {\n  bucket = google_storage_bucket.it.name\n  role_entity = ["OWNER:allUsers"]\n}\n',
    on: { terraform: 'google_storage_bucket.it' },
    facets: { anonymousAccess: 'write', crossRegionCopy: false },
  },
});
