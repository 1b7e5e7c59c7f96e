import { list, map, scalar, type Value } from '../source/value.ts';

/** What an argument that newer providers no longer take has become: another name, another form, or nothing. */
export interface Renamed {
  /** Where it stood, down through blocks: `settings.ip_configuration.require_ssl`. */
  readonly from: string;
  /** Its new name beside the old one; absent: it is left out. */
  readonly to?: string;
  /** Its value's new form; undefined: it is left out. */
  readonly as?: (value: Value) => Value | undefined;
}

const inList = (value: Value): Value => (value.kind === 'list' ? value : list([value], value.at));
const block = (name: string, value: Value): Value => map(new Map([[name, value]]), value.at);
const isTrue = (value: Value): boolean =>
  value.kind === 'scalar' && String(value.value).toLowerCase() === 'true';

const pool: readonly Renamed[] = [
  { from: 'enable_auto_scaling', to: 'auto_scaling_enabled' },
  { from: 'enable_node_public_ip', to: 'node_public_ip_enabled' },
  { from: 'enable_host_encryption', to: 'host_encryption_enabled' },
];
const group: Renamed = { from: 'resource_group_name' };

/** By type; the providers' guides to their versions 5 and 6 (AWS), 4 (Azure), 5 and 6 (Google). */
export const renamedArguments: Readonly<Record<string, readonly Renamed[]>> = {
  aws_eip: [
    {
      from: 'vpc',
      to: 'domain',
      as: (value) => (isTrue(value) ? scalar('vpc', value.at) : undefined),
    },
  ],
  aws_elasticache_replication_group: [
    { from: 'replication_group_description', to: 'description' },
    { from: 'number_cache_clusters', to: 'num_cache_clusters' },
  ],
  aws_db_instance: [{ from: 'name', to: 'db_name' }],
  azurerm_storage_account: [
    { from: 'enable_https_traffic_only', to: 'https_traffic_only_enabled' },
    { from: 'allow_blob_public_access', to: 'allow_nested_items_to_be_public' },
  ],
  azurerm_redis_cache: [{ from: 'enable_non_ssl_port', to: 'non_ssl_port_enabled' }],
  azurerm_kubernetes_cluster: [
    {
      from: 'api_server_authorized_ip_ranges',
      to: 'api_server_access_profile',
      as: (value) => block('authorized_ip_ranges', value),
    },
    ...pool.map((one) => ({ ...one, from: `default_node_pool.${one.from}` })),
    { from: 'enable_pod_security_policy' },
  ],
  azurerm_kubernetes_cluster_node_pool: pool,
  azurerm_subnet: [
    { from: 'address_prefix', to: 'address_prefixes', as: inList },
    { from: 'enforce_private_link_endpoint_network_policies' },
    { from: 'enforce_private_link_service_network_policies' },
    { from: 'private_endpoint_network_policies_enabled' },
  ],
  azurerm_network_interface: [
    { from: 'enable_ip_forwarding', to: 'ip_forwarding_enabled' },
    { from: 'enable_accelerated_networking', to: 'accelerated_networking_enabled' },
  ],
  azurerm_lb_rule: [
    group,
    { from: 'backend_address_pool_id', to: 'backend_address_pool_ids', as: inList },
  ],
  azurerm_lb_probe: [group],
  azurerm_lb_backend_address_pool: [group],
  google_sql_database_instance: [
    {
      from: 'settings.ip_configuration.require_ssl',
      to: 'ssl_mode',
      as: (value) =>
        scalar(isTrue(value) ? 'ENCRYPTED_ONLY' : 'ALLOW_UNENCRYPTED_AND_ENCRYPTED', value.at),
    },
  ],
  google_secret_manager_secret: [
    {
      from: 'replication.automatic',
      to: 'auto',
      as: (value) => (isTrue(value) ? map(new Map(), value.at) : undefined),
    },
  ],
  google_container_cluster: [
    {
      from: 'enable_binary_authorization',
      to: 'binary_authorization',
      as: (value) =>
        isTrue(value)
          ? block('evaluation_mode', scalar('PROJECT_SINGLETON_POLICY_ENFORCE', value.at))
          : undefined,
    },
    { from: 'master_auth.username' },
    { from: 'master_auth.password' },
  ],
};
