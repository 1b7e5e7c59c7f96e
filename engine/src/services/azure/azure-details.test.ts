import { describe, expect, test } from 'vitest';
import type { FacetName } from '../../graph/facets.ts';
import { graphOf } from '../../graph/graph.ts';
import { review } from '../../review/review.ts';
import { rules } from '../../rules/index.ts';
import { architectureFrom } from '../../testing/architecture.ts';

const facet = (text: string, address: string, name: FacetName) => {
  const fact = architectureFrom('terraform', text).resources.get(address)?.facets[name];
  return fact?.state === 'known' ? fact.value : fact?.state;
};

describe('a grant reaches as far as the id of its scope says', () => {
  const grant = (scope: string) => `
data "azurerm_subscription" "s" {}
data "azurerm_management_group" "m" { name = "root" }
resource "azurerm_role_assignment" "a" {
  scope                = ${scope}
  role_definition_name = "Owner"
}
`;
  test.each([
    ['data.azurerm_subscription.s.id', 'account'],
    ['data.azurerm_management_group.m.id', 'organisation'],
    [`"\${data.azurerm_subscription.s.id}/resourceGroups/a"`, 'group'],
  ])('%s', (scope, reach) => {
    expect(facet(grant(scope), 'azurerm_role_assignment.a', 'grantScope')).toBe(reach);
  });
});

test('nobody counts or places the machines of a consumption plan', () => {
  const plan = (size: string) =>
    architectureFrom(
      'terraform',
      `resource "azurerm_service_plan" "p" {\n  sku_name = "${size}"\n}\n`,
    );
  const found = (size: string) =>
    review(graphOf(plan(size)), rules).findings.map(({ rule }) => rule.id);
  expect(found('Y1')).not.toContain('web-plan-for-production');
  expect(found('B1')).toContain('web-plan-for-production');
});

test('the zones of the region that Cosmos DB writes to decide', () => {
  const account = (first: string, second: string) => `resource "azurerm_cosmosdb_account" "c" {
  geo_location {
    location          = "westeurope"
    failover_priority = 1
    ${second}
  }
  geo_location {
    location          = "northeurope"
    failover_priority = 0
    ${first}
  }
}
`;
  const spread = 'zone_redundant = true';
  expect(facet(account(spread, ''), 'azurerm_cosmosdb_account.c', 'multiZone')).toBe(true);
  expect(facet(account('', spread), 'azurerm_cosmosdb_account.c', 'multiZone')).toBe(false);
});

test('an app whose settings name a vault uses it', () => {
  const { links } = architectureFrom(
    'terraform',
    `resource "azurerm_key_vault" "v" {}
resource "azurerm_linux_web_app" "a" {
  app_settings = { VAULT = azurerm_key_vault.v.vault_uri }
}
`,
  );
  expect(links.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toContain(
    'azurerm_linux_web_app.a uses azurerm_key_vault.v',
  );
});

test.each([
  ['NODE|14-lts', 'node 14'],
  ['DOTNETCORE|6.0', 'dotnet 6.0'],
  ['DOCKER|nginx', undefined],
])('the older app runs %s', (written, runtime) => {
  const text = `resource "azurerm_app_service" "a" {\n  site_config { linux_fx_version = "${written}" }\n}\n`;
  const found = facet(text, 'azurerm_app_service.a', 'runtime');
  expect(found === 'unknown' ? undefined : found).toBe(runtime);
});

test('an app that no request keeps running is no single point of failure', () => {
  const text = (least: number) => `resource "azurerm_container_app" "a" {
  template {
    min_replicas = ${least}
    container {
      env {
        name  = "DB"
        value = azurerm_postgresql_flexible_server.d.fqdn
      }
    }
  }
  ingress { external_enabled = true }
}
resource "azurerm_postgresql_flexible_server" "d" {}
`;
  const found = (least: number) =>
    review(graphOf(architectureFrom('terraform', text(least))), rules)
      .findings.filter(({ rule }) => rule.id === 'single-point-of-failure')
      .map(({ resources }) => resources[0]);
  expect(found(1)).toContain('azurerm_container_app.a');
  expect(found(0)).not.toContain('azurerm_container_app.a');
});

test('a database in a pool has the size and zones of the pool', () => {
  const text = `resource "azurerm_mssql_server" "s" {}
resource "azurerm_mssql_elasticpool" "p" {
  server_name = azurerm_mssql_server.s.name
}
resource "azurerm_mssql_database" "d" {
  server_id       = azurerm_mssql_server.s.id
  elastic_pool_id = azurerm_mssql_elasticpool.p.id
}
`;
  const address = 'azurerm_mssql_database.d';
  expect(facet(text, address, 'multiZone')).toBe('not-applicable');
  expect(facet(text, address, 'instanceSize')).toBe('not-applicable');
  const { links } = architectureFrom('terraform', text);
  expect(links.map(({ from, to }) => `${from} ${to}`)).toEqual(
    expect.arrayContaining([
      `${address} azurerm_mssql_server.s`,
      `${address} azurerm_mssql_elasticpool.p`,
    ]),
  );
});
