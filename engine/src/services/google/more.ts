import { chargedBy } from '../../cost/charged-by.ts';
import type { Kind } from '../../graph/kinds.ts';
import { tags } from '../readings/tags.ts';
import type { Service } from '../service.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

interface Plain {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** Types of Terraform without `google_`. */
  readonly types: readonly [string, ...string[]];
  /** What it is charged by; absent: nothing. */
  readonly by?: string;
}

/** A service that is named, drawn and linked, and of which no more is asked. */
function plain({ id, name, kind, types, by }: Plain): Service {
  return service({
    id: `google-${id}`,
    name,
    provider: 'google',
    kind,
    icon: `google/${id}`,
    formats: {
      terraform: {
        type: types.map((type) => `google_${type}`),
        facets: { tags: tags('labels') },
        links: {
          inNetwork: 'network|vpc_network|networks[].network',
          encryptedWith: 'kms_key_name|kms_key',
        },
      },
    },
    defaults: { tags: { value: [], page: registry(types[0]) } },
    prices: by === undefined ? 'free' : [chargedBy(by)],
  });
}

export const identityPlatform = plain({
  id: 'identity-platform',
  name: 'Identity Platform',
  kind: 'identity.directory',
  types: ['identity_platform_config', 'identity_platform_tenant', 'active_directory_domain'],
  by: 'active users',
});

export const serviceDirectory = plain({
  id: 'service-directory',
  name: 'Service Directory service',
  kind: 'service-discovery',
  types: ['service_directory_service'],
  by: 'names and calls',
});

export const dataCatalogue = plain({
  id: 'dataplex',
  name: 'Dataplex lake',
  kind: 'data.processing',
  types: ['dataplex_lake', 'data_fusion_instance', 'datastream_stream'],
  by: 'the time its work takes',
});

export const databaseMigration = plain({
  id: 'database-migration',
  name: 'Database Migration profile',
  kind: 'transfer',
  types: ['database_migration_service_connection_profile'],
});

export const parameterManager = plain({
  id: 'parameter-manager',
  name: 'Parameter Manager parameter',
  kind: 'configuration',
  types: ['parameter_manager_parameter'],
});

export const firewallEndpoint = plain({
  id: 'cloud-ngfw',
  name: 'Cloud NGFW endpoint',
  kind: 'firewall.managed',
  types: ['network_security_firewall_endpoint', 'network_security_intercept_deployment'],
  by: 'hours and traffic',
});

export const backupVault = plain({
  id: 'backup-vault',
  name: 'backup vault',
  kind: 'backup-plan',
  types: ['backup_dr_backup_vault'],
  by: 'the data kept',
});

export const mediaCdn = plain({
  id: 'media-cdn',
  name: 'Media CDN service',
  kind: 'cdn',
  types: ['network_services_edge_cache_service'],
  by: 'traffic to users',
});

export const searchEngine = plain({
  id: 'vertex-search',
  name: 'Vertex AI Search engine',
  kind: 'search',
  types: ['discovery_engine_search_engine'],
  by: 'queries and indexed data',
});

export const managedFiles = plain({
  id: 'managed-files',
  name: 'managed file system',
  kind: 'storage.file',
  types: ['netapp_volume', 'lustre_instance', 'parallelstore_instance'],
  by: 'capacity',
});

export const bigqueryReservation = plain({
  id: 'bigquery-reservation',
  name: 'BigQuery reservation',
  kind: 'warehouse',
  types: ['bigquery_reservation', 'bigquery_capacity_commitment'],
  by: 'slots',
});

export const looker = plain({
  id: 'looker',
  name: 'Looker instance',
  kind: 'compute.web-app',
  types: ['looker_instance'],
  by: 'the edition and its users',
});
