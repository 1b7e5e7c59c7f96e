import { expect, test } from 'vitest';
import { architectureFrom } from '../../testing/architecture.ts';

const gateway = (pool: string) => `
resource "azurerm_application_gateway" "g" {
  location = "uksouth"
  backend_address_pool { name = "a" }
}
resource "azurerm_network_interface" "n" {}
resource "azurerm_network_interface_application_gateway_backend_address_pool_association" "n" {
  network_interface_id    = azurerm_network_interface.n.id
  backend_address_pool_id = ${pool}
}
`;

test.each([
  'one(azurerm_application_gateway.g.backend_address_pool).id',
  'tolist(azurerm_application_gateway.g.backend_address_pool)[0].id',
  'tolist(azurerm_application_gateway.g.backend_address_pool).0.id',
  'element(azurerm_application_gateway.g.backend_address_pool, 0).id',
  '[for pool in azurerm_application_gateway.g.backend_address_pool : pool.id if pool.name == "a"][0]',
])('%s leads to the gateway', (pool) => {
  const links = architectureFrom('terraform', gateway(pool)).links;
  expect(links.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toContain(
    'azurerm_application_gateway.g forwardsTo azurerm_network_interface.n',
  );
});

test('the region of a resource that leaves it to the provider', () => {
  const architecture = architectureFrom(
    'terraform',
    `provider "google" {
  region = "europe-west1"
}
resource "google_compute_router" "r" {}
resource "google_compute_router_nat" "n" {
  region = google_compute_router.r.region
}
resource "google_firestore_database" "f" {
  location_id = "nam5"
}
`,
  );
  expect(architecture.resources.get('google_compute_router_nat.n')?.region).toBe('europe-west1');
  expect(architecture.resources.get('google_firestore_database.f')?.region).toBe('nam5');
});
