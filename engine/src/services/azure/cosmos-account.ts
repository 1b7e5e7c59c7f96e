import { cosmosStorage, cosmosThroughput } from '../../cost/azure-cosmos.ts';
import { always, equals, negated } from '../reading.ts';
import { cosmosAdmitsAny, cosmosZones, serverlessCapability } from '../readings/azure-cosmos.ts';
import { blocksAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const page = azurePage('cosmosdb_account');
const encryption = azureDocs('cosmos-db/database-encryption-at-rest');

export const cosmosAccount = service({
  id: 'azure-cosmos-account',
  name: 'Cosmos DB account',
  provider: 'azure',
  kind: 'database.document',
  icon: 'azure/cosmos-db',
  formats: {
    terraform: {
      type: 'azurerm_cosmosdb_account',
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: cosmosAdmitsAny,
        sharedCredentialsAccepted: negated('local_authentication_disabled'),
        minTlsVersion: tls('minimal_tls_version'),
        tlsRequired: always(true, azureDocs('cosmos-db/database-security')),
        automaticFailover: 'automatic_failover_enabled|enable_automatic_failover',
        multiZone: cosmosZones,
        crossRegionCopy: blocksAtLeast('geo_location[]', 2),
        pointInTimeRecovery: equals('backup.type', 'Continuous'),
        automaticBackups: always(true, azureDocs('cosmos-db/online-backup-and-restore')),
        encryptedAtRest: always(true, encryption),
        logsExported: diagnosticLogs,
        capacityMode: serverlessCapability,
        tags: tags('tags'),
      },
      links: {
        encryptedWith: 'key_vault_key_id',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_cosmosdb_sql_role_assignment: 'account_name',
        azurerm_cosmosdb_sql_role_definition: 'account_name',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: { value: true, page },
    sharedCredentialsAccepted: { value: true, page },
    minTlsVersion: { value: 1.2, page },
    automaticFailover: { value: false, page },
    multiZone: { value: false, page },
    crossRegionCopy: { value: false, page },
    pointInTimeRecovery: { value: false, page },
    logsExported: { value: false, page: azurePage('monitor_diagnostic_setting') },
    capacityMode: { value: 'provisioned', page },
    tags: { value: [], page },
  },
  sla: 'azure-cosmos-db',
  prices: 'free',
});

/** Databases and containers of an account: what is charged, by throughput and size. */
const part = {
  facets: {
    readCapacity: 'throughput|autoscale_settings.max_throughput',
    encryptedAtRest: always(true, encryption),
  },
  links: { memberOf: 'account_name|cosmosdb_account_id' },
} as const;

export const cosmosDocuments = service({
  id: 'azure-cosmos-documents',
  name: 'Cosmos DB container',
  provider: 'azure',
  kind: 'database.document',
  icon: 'azure/cosmos-db',
  formats: {
    terraform: {
      ...part,
      type: [
        'azurerm_cosmosdb_sql_container',
        'azurerm_cosmosdb_sql_database',
        'azurerm_cosmosdb_mongo_collection',
        'azurerm_cosmosdb_mongo_database',
      ],
      attachments: {
        azurerm_cosmosdb_sql_stored_procedure: 'container_name',
        azurerm_cosmosdb_sql_trigger: 'container_id',
        azurerm_cosmosdb_sql_function: 'container_id',
      },
    },
  },
  sla: 'azure-cosmos-db',
  prices: [cosmosThroughput, cosmosStorage],
});

export const cosmosTables = service({
  id: 'azure-cosmos-tables',
  name: 'Cosmos DB table',
  provider: 'azure',
  kind: 'database.key-value',
  icon: 'azure/cosmos-db',
  formats: {
    terraform: {
      ...part,
      type: [
        'azurerm_cosmosdb_table',
        'azurerm_cosmosdb_cassandra_keyspace',
        'azurerm_cosmosdb_cassandra_table',
      ],
    },
  },
  sla: 'azure-cosmos-db',
  prices: [cosmosThroughput, cosmosStorage],
});

export const cosmosGraphs = service({
  id: 'azure-cosmos-graphs',
  name: 'Cosmos DB graph',
  provider: 'azure',
  kind: 'database.graph',
  icon: 'azure/cosmos-db',
  formats: {
    terraform: {
      ...part,
      type: ['azurerm_cosmosdb_gremlin_graph', 'azurerm_cosmosdb_gremlin_database'],
    },
  },
  sla: 'azure-cosmos-db',
  prices: [cosmosThroughput, cosmosStorage],
});
