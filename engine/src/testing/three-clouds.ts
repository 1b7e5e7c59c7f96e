import { terraform } from './snippets.ts';

/** A Terraform text for each cloud in which the same rule finds the same fault. */
export interface OnThreeClouds {
  readonly rule: string;
  readonly aws: string;
  readonly azure: string;
  readonly google: string;
}

const block = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Openings of one port (or range) to anybody. */
const opened = (port: string, protocol: 'tcp' | 'udp'): Omit<OnThreeClouds, 'rule'> => {
  const [from = port, to = port] = port.split('-');
  return {
    aws: terraform(
      'aws_security_group',
      `ingress {`,
      `  from_port   = ${from}`,
      `  to_port     = ${to}`,
      `  protocol    = "${protocol}"`,
      `  cidr_blocks = ["0.0.0.0/0"]`,
      `}`,
    ),
    azure: terraform(
      'azurerm_network_security_group',
      `security_rule {`,
      `  name                       = "it"`,
      `  priority                   = 100`,
      `  direction                  = "Inbound"`,
      `  access                     = "Allow"`,
      `  protocol                   = "${protocol === 'tcp' ? 'Tcp' : 'Udp'}"`,
      `  source_port_range          = "*"`,
      `  destination_port_range     = "${port}"`,
      `  source_address_prefix      = "*"`,
      `  destination_address_prefix = "*"`,
      `}`,
    ),
    google: terraform(
      'google_compute_firewall',
      `name          = "it"`,
      `network       = "default"`,
      `direction     = "INGRESS"`,
      `source_ranges = ["0.0.0.0/0"]`,
      `allow {`,
      `  protocol = "${protocol}"`,
      `  ports    = ["${port}"]`,
      `}`,
    ),
  };
};

const secretKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

const storageAccount = (...lines: readonly string[]): string =>
  terraform(
    'azurerm_storage_account',
    'name                     = "it"',
    'location                 = "westeurope"',
    'account_tier             = "Standard"',
    'account_replication_type = "LRS"',
    ...lines,
  );

const redis = (...lines: readonly string[]): string =>
  terraform(
    'azurerm_redis_cache',
    'name     = "it"',
    'location = "westeurope"',
    'capacity = 1',
    'family   = "C"',
    'sku_name = "Basic"',
    ...lines,
  );

const googleRedis = terraform('google_redis_instance', 'name = "it"', 'memory_size_gb = 1');

const googleSql = (...settings: readonly string[]): string =>
  terraform(
    'google_sql_database_instance',
    'database_version = "POSTGRES_16"',
    'region           = "europe-west1"',
    'settings {',
    '  tier = "db-custom-2-7680"',
    ...settings.map((line) => `  ${line}`),
    '}',
  );

const webGateway = (protocol: string, ...lines: readonly string[]): string =>
  terraform(
    'azurerm_application_gateway',
    'name     = "it"',
    'location = "westeurope"',
    'sku {',
    '  name = "Standard_v2"',
    '  tier = "Standard_v2"',
    '}',
    'frontend_ip_configuration {',
    '  name                 = "public"',
    '  public_ip_address_id = azurerm_public_ip.it.id',
    '}',
    'http_listener {',
    '  name     = "it"',
    `  protocol = "${protocol}"`,
    '}',
    ...lines,
  ) +
  block(
    'resource "azurerm_public_ip" "it" {',
    '  name              = "it"',
    '  allocation_method = "Static"',
    '}',
  );

/** Rules that are shown to find the same on all three clouds. */
export const threeClouds: readonly OnThreeClouds[] = [
  { rule: 'ssh-open', ...opened('22', 'tcp') },
  { rule: 'rdp-open', ...opened('3389', 'tcp') },
  { rule: 'all-ports-open', ...opened('0-65535', 'tcp') },
  { rule: 'http-open', ...opened('80', 'tcp') },
  { rule: 'udp-open', ...opened('53', 'udp') },
  { rule: 'database-port-open', ...opened('5432', 'tcp') },
  {
    rule: 'credentials-in-settings',
    aws: terraform(
      'aws_lambda_function',
      `environment { variables = { AWS_SECRET_ACCESS_KEY = "${secretKey}" } }`,
    ),
    azure: terraform(
      'azurerm_linux_function_app',
      `app_settings = { AWS_SECRET_ACCESS_KEY = "${secretKey}" }`,
    ),
    google: terraform(
      'google_cloudfunctions_function',
      `environment_variables = { AWS_SECRET_ACCESS_KEY = "${secretKey}" }`,
    ),
  },
  {
    rule: 'provider-credentials-in-file',
    aws: block(
      'provider "aws" {',
      '  access_key = "AKIAIOSFODNN7EXAMPLE"',
      `  secret_key = "${secretKey}"`,
      '}',
    ),
    azure: block(
      'provider "azurerm" {',
      '  features {}',
      '  client_secret = "Zk98Q~wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLE"',
      '}',
    ),
    google: block(
      'provider "google" {',
      '  access_token = "ya29.a0AfH6SMBwJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"',
      '}',
    ),
  },
  {
    rule: 'database-multi-zone',
    aws: terraform('aws_db_instance', 'engine = "postgres"'),
    azure: terraform('azurerm_postgresql_flexible_server', 'name = "it"'),
    google: googleSql('availability_type = "ZONAL"'),
  },
  {
    rule: 'database-identity-authentication',
    aws: terraform('aws_db_instance', 'engine = "postgres"'),
    azure: terraform('azurerm_postgresql_flexible_server', 'name = "it"'),
    google: googleSql(),
  },
  {
    rule: 'database-tls',
    aws: terraform('aws_db_proxy', 'name = "it"', 'engine_family = "MYSQL"', 'require_tls = false'),
    azure: terraform('azurerm_mssql_server', 'name = "it"', 'minimum_tls_version = "1.0"'),
    google: googleSql('ip_configuration {', '  ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"', '}'),
  },
  {
    rule: 'database-public',
    aws:
      terraform(
        'aws_db_instance',
        'engine                 = "postgres"',
        'publicly_accessible    = true',
        'vpc_security_group_ids = [aws_security_group.it.id]',
      ) +
      block(
        'resource "aws_security_group" "it" {',
        '  ingress {',
        '    from_port   = 5432',
        '    to_port     = 5432',
        '    protocol    = "tcp"',
        '    cidr_blocks = ["0.0.0.0/0"]',
        '  }',
        '}',
      ),
    azure:
      terraform('azurerm_postgresql_flexible_server', 'name = "it"') +
      block(
        'resource "azurerm_postgresql_flexible_server_firewall_rule" "it" {',
        '  server_id        = azurerm_postgresql_flexible_server.it.id',
        '  start_ip_address = "0.0.0.0"',
        '  end_ip_address   = "255.255.255.255"',
        '}',
      ),
    google: googleSql(
      'ip_configuration {',
      '  ipv4_enabled = true',
      '  authorized_networks {',
      '    value = "0.0.0.0/0"',
      '  }',
      '}',
    ),
  },
  {
    rule: 'cache-guarded-in-transit',
    aws: terraform('aws_elasticache_replication_group', 'transit_encryption_enabled = false'),
    azure: redis('non_ssl_port_enabled = true'),
    google: googleRedis,
  },
  {
    rule: 'cache-failover',
    aws: terraform('aws_elasticache_replication_group', 'automatic_failover_enabled = false'),
    azure: redis(),
    google: googleRedis,
  },
  {
    rule: 'cache-backups',
    aws: terraform('aws_elasticache_replication_group', 'replication_group_id = "it"'),
    azure: redis(),
    google: googleRedis,
  },
  {
    rule: 'object-store-versioning',
    aws: terraform('aws_s3_bucket', 'bucket = "it"'),
    azure: storageAccount(),
    google: terraform('google_storage_bucket', 'location = "EU"'),
  },
  {
    rule: 'object-store-lifecycle',
    aws: terraform('aws_s3_bucket', 'bucket = "it"'),
    azure: storageAccount(),
    google: terraform('google_storage_bucket', 'location = "EU"'),
  },
  {
    rule: 'object-store-access-logs',
    aws: terraform('aws_s3_bucket', 'bucket = "it"'),
    azure: storageAccount(),
    google: terraform('google_storage_bucket', 'location = "EU"'),
  },
  {
    rule: 'object-store-public',
    aws: terraform('aws_s3_bucket', 'bucket = "it"', 'acl = "public-read"'),
    azure: terraform(
      'azurerm_storage_container',
      'name                  = "it"',
      'container_access_type = "blob"',
    ),
    google:
      terraform('google_storage_bucket', 'location = "EU"') +
      block(
        'resource "google_storage_bucket_iam_member" "it" {',
        '  bucket = google_storage_bucket.it.name',
        '  role   = "roles/storage.objectViewer"',
        '  member = "allUsers"',
        '}',
      ),
  },
  {
    rule: 'object-store-blocks-public',
    aws:
      terraform('aws_s3_bucket', 'bucket = "it"') +
      block(
        'resource "aws_s3_bucket_public_access_block" "it" {',
        '  bucket            = aws_s3_bucket.it.id',
        '  block_public_acls = false',
        '}',
      ),
    azure: storageAccount('allow_nested_items_to_be_public = true'),
    google: terraform(
      'google_storage_bucket',
      'location = "EU"',
      'public_access_prevention = "inherited"',
    ),
  },
  {
    rule: 'network-flow-logs',
    aws: terraform('aws_vpc', 'cidr_block = "10.0.0.0/16"'),
    azure: terraform('azurerm_virtual_network', 'address_space = ["10.0.0.0/16"]'),
    google:
      terraform('google_compute_network', 'name = "it"', 'auto_create_subnetworks = false') +
      block(
        'resource "google_compute_subnetwork" "it" {',
        '  network       = google_compute_network.it.id',
        '  ip_cidr_range = "10.0.0.0/24"',
        '}',
      ),
  },
  {
    rule: 'machine-public-address',
    aws: terraform('aws_instance', 'associate_public_ip_address = true'),
    azure:
      terraform(
        'azurerm_linux_virtual_machine',
        'size                  = "Standard_D2s_v5"',
        'network_interface_ids = [azurerm_network_interface.it.id]',
      ) +
      block(
        'resource "azurerm_network_interface" "it" {',
        '  name = "it"',
        '  ip_configuration {',
        '    name                 = "it"',
        '    public_ip_address_id = azurerm_public_ip.it.id',
        '  }',
        '}',
        'resource "azurerm_public_ip" "it" {',
        '  name              = "it"',
        '  allocation_method = "Static"',
        '}',
      ),
    google: terraform(
      'google_compute_instance',
      'machine_type = "e2-small"',
      'network_interface {',
      '  network = "default"',
      '  access_config {}',
      '}',
    ),
  },
  {
    rule: 'machine-identity',
    aws: terraform('aws_instance', 'instance_type = "t3.micro"'),
    azure: terraform('azurerm_linux_virtual_machine', 'size = "Standard_B2s"'),
    google: terraform('google_compute_instance', 'machine_type = "e2-small"'),
  },
  {
    rule: 'size-previous-generation',
    aws: terraform('aws_instance', 'instance_type = "m4.large"'),
    azure: terraform('azurerm_linux_virtual_machine', 'size = "Standard_D2_v2"'),
    google: terraform('google_compute_instance', 'machine_type = "n1-standard-2"'),
  },
  {
    rule: 'listener-tls',
    aws: terraform('aws_lb_listener', 'port = 80', 'protocol = "HTTP"'),
    azure: webGateway('Http'),
    google:
      terraform('google_compute_target_http_proxy', 'url_map = google_compute_url_map.it.id') +
      block('resource "google_compute_url_map" "it" {', '  name = "it"', '}'),
  },
  {
    rule: 'balancer-tls-version',
    aws: terraform(
      'aws_lb_listener',
      'port       = 443',
      'protocol   = "HTTPS"',
      'ssl_policy = "ELBSecurityPolicy-2016-08"',
    ),
    azure: webGateway('Https', 'ssl_policy {', '  min_protocol_version = "TLSv1_0"', '}'),
    google:
      terraform(
        'google_compute_target_https_proxy',
        'url_map    = "it"',
        'ssl_policy = google_compute_ssl_policy.it.id',
      ) +
      block(
        'resource "google_compute_ssl_policy" "it" {',
        '  name            = "it"',
        '  min_tls_version = "TLS_1_0"',
        '}',
      ),
  },
  {
    rule: 'targets-health-check',
    aws: terraform('aws_lb_target_group', 'port = 80', 'health_check {', '  enabled = false', '}'),
    azure: terraform('azurerm_lb', 'name = "it"', 'sku = "Standard"'),
    google: terraform('google_compute_backend_service', 'name = "it"'),
  },
  {
    rule: 'entry-without-waf',
    aws: terraform('aws_lb', 'name = "it"', 'internal = false'),
    azure: webGateway('Https'),
    google: terraform(
      'google_compute_backend_service',
      'name                  = "it"',
      'load_balancing_scheme = "EXTERNAL_MANAGED"',
    ),
  },
  {
    rule: 'key-rotation',
    aws: terraform('aws_kms_key', 'description = "it"'),
    azure: terraform('azurerm_key_vault_key', 'name = "it"', 'key_type = "RSA"'),
    google: terraform('google_kms_crypto_key', 'name = "it"'),
  },
  {
    rule: 'cluster-endpoint-open',
    aws: terraform('aws_eks_cluster', 'name = "it"'),
    azure: terraform('azurerm_kubernetes_cluster', 'name = "it"'),
    google: terraform('google_container_cluster', 'name = "it"'),
  },
  {
    rule: 'cluster-private',
    aws: terraform('aws_eks_cluster', 'name = "it"'),
    azure: terraform('azurerm_kubernetes_cluster', 'name = "it"'),
    google: terraform('google_container_cluster', 'name = "it"'),
  },
  {
    rule: 'cluster-logs',
    aws: terraform('aws_eks_cluster', 'name = "it"'),
    azure: terraform('azurerm_kubernetes_cluster', 'name = "it"'),
    google: terraform('google_container_cluster', 'logging_service = "none"'),
  },
  {
    rule: 'node-pool-repair-and-upgrade',
    aws: terraform('aws_eks_node_group', 'cluster_name = "it"'),
    azure: terraform('azurerm_kubernetes_cluster', 'name = "it"'),
    google: terraform(
      'google_container_node_pool',
      'cluster = "it"',
      'management {',
      '  auto_repair = false',
      '}',
    ),
  },
  {
    rule: 'image-tag-fixed',
    aws: terraform(
      'aws_ecs_task_definition',
      'container_definitions = jsonencode([{ name = "it", image = "nginx:latest" }])',
    ),
    azure: terraform(
      'azurerm_container_app',
      'template {',
      '  container {',
      '    name  = "it"',
      '    image = "nginx:latest"',
      '  }',
      '}',
    ),
    google: terraform(
      'google_cloud_run_v2_service',
      'template {',
      '  containers {',
      '    image = "nginx:latest"',
      '  }',
      '}',
    ),
  },
  {
    rule: 'machine-serial-or-forwarding',
    aws: terraform('aws_instance', 'source_dest_check = false'),
    azure:
      terraform(
        'azurerm_linux_virtual_machine',
        'network_interface_ids = [azurerm_network_interface.it.id]',
      ) +
      block(
        'resource "azurerm_network_interface" "it" {',
        '  name                  = "it"',
        '  ip_forwarding_enabled = true',
        '}',
      ),
    google: terraform('google_compute_instance', 'can_ip_forward = true'),
  },
  {
    rule: 'idle-resource',
    aws: terraform('aws_ebs_volume', 'size = 10', 'availability_zone = "eu-west-1a"'),
    azure: terraform('azurerm_managed_disk', 'disk_size_gb = 10', 'create_option = "Empty"'),
    google: terraform('google_compute_disk', 'size = 10', 'zone = "europe-west1-b"'),
  },
  {
    rule: 'nothing-recorded',
    aws:
      terraform('aws_instance', 'instance_type = "t3.micro"') +
      block('resource "aws_vpc" "it" {}', 'resource "aws_s3_bucket" "it" {}'),
    azure:
      terraform('azurerm_linux_virtual_machine', 'size = "Standard_B2s"') +
      block(
        'resource "azurerm_virtual_network" "it" {}',
        'resource "azurerm_storage_account" "it" {}',
      ),
    google:
      terraform('google_compute_instance', 'machine_type = "e2-small"') +
      block(
        'resource "google_compute_network" "it" {}',
        'resource "google_storage_bucket" "it" {}',
      ),
  },
  {
    rule: 'tags-owner-environment',
    aws: terraform('aws_instance', 'instance_type = "t3.micro"'),
    azure: terraform('azurerm_linux_virtual_machine', 'size = "Standard_B2s"'),
    google: terraform('google_compute_instance', 'machine_type = "e2-small"'),
  },
];
