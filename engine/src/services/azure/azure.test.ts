import { describe, expect, test } from 'vitest';
import { estimate } from '../../cost/estimate.ts';
import { graphOf } from '../../graph/graph.ts';
import { builtInPrices } from '../../prices/lookup.ts';
import { serviceTable } from '../../prices/tables.ts';
import { review } from '../../review/review.ts';
import { rules } from '../../rules/index.ts';
import { architectureFrom } from '../../testing/architecture.ts';
import { threeTierShop } from '../../testing/azure-shop.ts';
import { services } from '../index.ts';
import { azureServices } from './index.ts';

const architecture = architectureFrom('terraform', threeTierShop);
const graph = graphOf(architecture);
const { findings } = review(graph, rules);
const { lines, notPriced } = estimate(graph, {
  services: new Map(services.map((one) => [one.id, one])),
  prices: builtInPrices,
  usage: {},
});

/** Line of the text where something stands first. */
const lineOf = (text: string): number =>
  threeTierShop.slice(0, threeTierShop.indexOf(text)).split('\n').length;

describe('a shop in three tiers on Azure', () => {
  test('every resource is read, and stands in the region of its group', () => {
    const unknown = [...architecture.resources.values()].filter(
      ({ service, refines }) => !service && !refines,
    );
    expect(unknown.map(({ address }) => address)).toEqual([]);
    const regions = new Set(
      [...architecture.resources.values()]
        .filter(({ kind }) => kind !== 'provider')
        .map(({ region }) => region),
    );
    expect([...regions]).toEqual(['westeurope']);
    expect(architecture.assumptions.map(({ id }) => id)).not.toContain('region.azure');
  });

  test('requests lead from the internet through the gateway and the fleet to the database', () => {
    const links = architecture.links.map(({ from, kind, to }) => `${from} ${kind} ${to}`);
    expect(links).toEqual(
      expect.arrayContaining([
        'internet connectsTo azurerm_application_gateway.shop',
        'azurerm_application_gateway.shop forwardsTo azurerm_linux_virtual_machine_scale_set.web',
        'azurerm_linux_virtual_machine_scale_set.web uses azurerm_postgresql_flexible_server.shop',
        'azurerm_linux_web_app.admin uses azurerm_mssql_database.crm',
        'azurerm_public_ip.gateway attachedTo azurerm_application_gateway.shop',
      ]),
    );
    expect(links).not.toContain('internet connectsTo azurerm_linux_virtual_machine_scale_set.web');
    expect(links).not.toContain('internet connectsTo azurerm_postgresql_flexible_server.shop');
  });

  test('a machine has the address, subnet and rules of its network card', () => {
    const links = architecture.links
      .filter(({ from }) => from === 'azurerm_windows_virtual_machine.jump')
      .map(({ kind, to }) => `${kind} ${to}`);
    expect(links).toEqual(
      expect.arrayContaining([
        'placedIn azurerm_subnet.web',
        'guardedBy azurerm_network_security_group.jump',
        'guardedBy azurerm_network_security_group.web',
      ]),
    );
  });

  test.each([
    ['azurerm_application_gateway.shop', 'subnet:azurerm_subnet.gateway'],
    ['azurerm_linux_virtual_machine_scale_set.web', 'subnet:azurerm_subnet.web'],
    ['azurerm_postgresql_flexible_server.shop', 'subnet:azurerm_subnet.data'],
    ['azurerm_key_vault.shop', 'region:azure/westeurope'],
  ])('%s stands in %s', (address, place) => {
    const found = architecture.places.find(({ holds }) => holds.includes(address));
    expect(found?.id).toBe(place);
  });

  test('subnets stand in their network, the network in its region', () => {
    const inside = new Map(architecture.places.map(({ id, inside: around }) => [id, around]));
    const network = 'network:azurerm_virtual_network.shop';
    expect(inside.get('subnet:azurerm_subnet.web')).toBe(network);
    expect(inside.get(network)).toBe('region:azure/westeurope');
  });

  test.each([
    ['ssh-open', 'azurerm_network_security_group.web', 'name                        = "ssh"'],
    [
      'all-ports-open',
      'azurerm_network_security_group.jump',
      'name                       = "anything"',
    ],
    ['object-store-tls', 'azurerm_storage_account.assets', 'https_traffic_only_enabled = false'],
    ['object-store-all-networks', 'azurerm_storage_account.assets', undefined],
    ['object-store-blocks-public', 'azurerm_storage_account.assets', undefined],
    [
      'object-store-one-zone',
      'azurerm_storage_account.assets',
      'account_replication_type   = "LRS"',
    ],
    ['database-public', 'azurerm_mssql_server.crm', 'start_ip_address = "0.0.0.0"'],
    ['database-tls', 'azurerm_mssql_server.crm', 'minimum_tls_version          = "1.0"'],
    ['database-auditing', 'azurerm_mssql_server.crm', undefined],
    ['database-multi-zone', 'azurerm_postgresql_flexible_server.shop', undefined],
    ['database-multi-zone', 'azurerm_mssql_database.crm', undefined],
    ['database-backup-other-region', 'azurerm_postgresql_flexible_server.shop', undefined],
    ['vault-purge-protection', 'azurerm_key_vault.shop', undefined],
    ['vault-open', 'azurerm_key_vault.shop', undefined],
    ['cluster-private', 'azurerm_kubernetes_cluster.jobs', undefined],
    ['cluster-endpoint-open', 'azurerm_kubernetes_cluster.jobs', undefined],
    ['cluster-network-policy', 'azurerm_kubernetes_cluster.jobs', undefined],
    ['cluster-production-tier', 'azurerm_kubernetes_cluster.jobs', undefined],
    ['web-app-tls', 'azurerm_linux_web_app.admin', 'minimum_tls_version = "1.0"'],
    ['web-app-identity', 'azurerm_linux_web_app.admin', undefined],
    ['web-app-open-doors', 'azurerm_linux_web_app.admin', 'ftps_state'],
    ['runtime-supported', 'azurerm_linux_web_app.admin', 'node_version'],
    ['web-plan-for-production', 'azurerm_service_plan.admin', 'sku_name            = "B1"'],
    [
      'machine-password-login',
      'azurerm_linux_virtual_machine_scale_set.web',
      'disable_password_authentication',
    ],
    ['one-zone-only', 'azurerm_linux_virtual_machine_scale_set.web', undefined],
    ['cache-guarded-in-transit', 'azurerm_redis_cache.sessions', 'non_ssl_port_enabled'],
    ['registry-admin-or-public', 'azurerm_container_registry.images', 'admin_enabled'],
    ['entry-without-waf', 'azurerm_application_gateway.shop', undefined],
    ['listener-tls', 'azurerm_application_gateway.shop', 'protocol                       = "Http"'],
    ['machine-public-address', 'azurerm_windows_virtual_machine.jump', undefined],
    ['network-flow-logs', 'azurerm_virtual_network.shop', undefined],
    ['tags-owner-environment', 'azurerm_storage_account.assets', undefined],
  ])('%s is found at %s', (rule, resource, text) => {
    const found = findings.filter((one) => one.rule.id === rule);
    const about = found.find((one) => one.resources.includes(resource));
    expect(found.flatMap(({ resources }) => resources)).toContain(resource);
    if (text === undefined) return;
    const line = lineOf(text);
    const covered = about?.evidence.some(
      ({ start, end }) => start.line <= line && line <= end.line,
    );
    expect(covered).toBe(true);
  });

  test('disks are encrypted by the platform, so nothing is said about them', () => {
    expect(findings.map(({ rule }) => rule.id)).not.toContain('disk-encrypted');
  });

  test('the bill has the machines, disks, gateway and databases', () => {
    const cents = new Map<string, number>();
    for (const { resource, monthlyUsd } of lines)
      cents.set(resource, (cents.get(resource) ?? 0) + monthlyUsd);
    const of = (address: string) => cents.get(address) ?? 0;
    // Two D2s v5 at 0.115 USD an hour, each with a P4 disk.
    expect(of('azurerm_linux_virtual_machine_scale_set.web')).toBeCloseTo(167.9 + 11.61, 1);
    // The licence of two cores comes on top of the same machine's hours.
    expect(of('azurerm_windows_virtual_machine.jump')).toBeCloseTo(83.95 + 67.89 + 9.6, 1);
    expect(of('azurerm_postgresql_flexible_server.shop')).toBeGreaterThan(100);
    expect(of('azurerm_mssql_database.crm')).toBeGreaterThan(200);
    expect(of('azurerm_application_gateway.shop')).toBeGreaterThan(170);
    expect(of('azurerm_redis_cache.sessions')).toBeGreaterThan(400);
    expect(of('azurerm_kubernetes_cluster.jobs')).toBeCloseTo(167.9, 1);
    expect(of('azurerm_service_plan.admin')).toBeGreaterThan(10);
    expect(notPriced.map(({ resource }) => resource)).toEqual(['azurerm_key_vault.shop']);
  });
});

describe('the registry of Azure services', () => {
  test('ids are unique and each begins with the provider', () => {
    const ids = azureServices.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith('azure-'))).toEqual([]);
  });

  test('no type is taken by two services', () => {
    const types = azureServices.flatMap(({ formats }) => [formats.terraform?.type ?? []].flat());
    const twice = types.filter((type, index) => types.indexOf(type) !== index);
    expect(twice).toEqual([]);
  });

  test('a resource with nothing in it is read and priced without a throw', () => {
    const types = azureServices
      .flatMap(({ formats }) => [formats.terraform?.type ?? []].flat())
      .filter((type) => type.startsWith('azurerm_'));
    const text = types.map((type) => `resource "${type}" "it" {}`).join('\n');
    const empty = architectureFrom('terraform', text);
    const missing = types.filter((type) => !empty.resources.get(`${type}.it`)?.service);
    expect(missing).toEqual([]);
    const bill = estimate(graphOf(empty), {
      services: new Map(services.map((one) => [one.id, one])),
      prices: builtInPrices,
      usage: {},
    });
    const wrong = bill.lines.filter(({ monthlyUsd }) => !(monthlyUsd >= 0));
    expect(wrong.map(({ resource }) => resource)).toEqual([]);
  });

  test('there are at least thirty services', () => {
    expect(azureServices.length).toBeGreaterThanOrEqual(30);
  });

  test('every facet with a default is read, so that no default is without effect', () => {
    const shared = azureServices.filter(({ defaults, formats }) =>
      Object.keys(defaults).every((name) => !Object.hasOwn(formats.terraform?.facets ?? {}, name)),
    );
    const idle = shared.filter(({ defaults }) => Object.keys(defaults).length > 0);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test('price tables have what most dimensions name', () => {
    const { dimensions } = serviceTable('azure');
    for (const key of [
      'nat_gateway.nat_gateway',
      'public_ip.ip_address_static_regional',
      'lb_rule.rule_usage',
      'bastion_host.bastion_host',
      'container_registry.registry_usage_basic',
      'servicebus_namespace.base_charge',
      'eventhub_namespace.capacity_standard',
      'storage_account.capacity_first_50tb',
      'log_analytics_workspace.log_data_ingestion',
    ])
      expect(Object.hasOwn(dimensions, key), key).toBe(true);
  });
});
