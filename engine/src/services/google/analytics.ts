import { chargedBy } from '../../cost/charged-by.ts';
import { perUse } from '../../cost/per-use.ts';
import { always, present } from '../reading.ts';
import { datasetAccess } from '../readings/google-datasets.ts';
import { anonymousByRoles, iamAttachments } from '../readings/google-iam.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const dataset = registry('bigquery_dataset');
const encryption = 'https://cloud.google.com/bigquery/docs/encryption-at-rest';
const places = 'https://cloud.google.com/bigquery/docs/reliability-intro';

export const bigqueryDataset = service({
  id: 'google-bigquery-dataset',
  name: 'BigQuery dataset',
  provider: 'google',
  kind: 'warehouse',
  icon: 'google/bigquery',
  formats: {
    terraform: {
      type: 'google_bigquery_dataset',
      label: 'dataset_id',
      facets: {
        anonymousAccess: datasetAccess,
        encryptedAtRest: always(true, encryption),
        multiZone: always(true, places),
        capacityMode: always<'provisioned' | 'on-demand' | 'serverless'>('serverless', places),
        tags: tags('labels'),
      },
      links: { encryptedWith: 'default_encryption_configuration.kms_key_name' },
      attachments: {
        ...iamAttachments('dataset_id', 'google_bigquery_dataset'),
        google_bigquery_dataset_access: 'dataset_id',
      },
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: dataset },
    tags: { value: [], page: dataset },
  },
  sla: 'google-bigquery',
  prices: [
    perUse({
      provider: 'google',
      dimension: 'bigquery_dataset.queries_on_demand',
      label: 'Queries',
      usage: 'google-bigquery-queries-tb',
    }),
  ],
});

export const bigqueryTable = service({
  id: 'google-bigquery-table',
  name: 'BigQuery table',
  provider: 'google',
  kind: 'warehouse',
  icon: 'google/bigquery',
  formats: {
    terraform: {
      type: 'google_bigquery_table',
      label: 'table_id',
      facets: {
        anonymousAccess: anonymousByRoles(['google_bigquery_table']),
        deletionProtection: 'deletion_protection',
        encryptedAtRest: always(true, encryption),
        tags: tags('labels'),
      },
      links: { memberOf: 'dataset_id', encryptedWith: 'encryption_configuration.kms_key_name' },
      attachments: iamAttachments('table_id', 'google_bigquery_table'),
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: dataset },
    deletionProtection: { terraform: true, page: registry('bigquery_table') },
    tags: { value: [], page: registry('bigquery_table') },
  },
  sla: 'google-bigquery',
  prices: [
    perUse({
      provider: 'google',
      dimension: 'bigquery_table.active_storage',
      label: 'Storage',
      usage: 'google-bigquery-gb',
    }),
  ],
});

export const dataflow = service({
  id: 'google-dataflow',
  name: 'Dataflow job',
  provider: 'google',
  kind: 'data.processing',
  icon: 'google/dataflow',
  formats: {
    terraform: {
      type: ['google_dataflow_job', 'google_dataflow_flex_template_job'],
      label: 'name',
      facets: {
        instanceSize: 'machine_type',
        maxInstances: 'max_workers',
        zones: 'zone',
        tags: tags('labels'),
      },
      links: {
        runsAs: 'service_account_email',
        inNetwork: 'network',
        placedIn: 'subnetwork',
        encryptedWith: 'kms_key_name',
        uses: 'parameters+temp_gcs_location',
      },
    },
  },
  defaults: { tags: { value: [], page: registry('dataflow_job') } },
  sla: 'google-dataflow',
  prices: [chargedBy('the cores, memory and data of its workers')],
});

export const dataproc = service({
  id: 'google-dataproc',
  name: 'Dataproc cluster',
  provider: 'google',
  kind: 'data.processing',
  icon: 'google/dataproc',
  formats: {
    terraform: {
      type: 'google_dataproc_cluster',
      label: 'name',
      facets: {
        instanceSize: 'cluster_config.worker_config.machine_type',
        instances: 'cluster_config.worker_config.num_instances',
        publicEndpoint: present('cluster_config.endpoint_config.enable_http_port_access'),
        zones: 'cluster_config.gce_cluster_config.zone',
        tags: tags('labels'),
      },
      links: {
        runsAs: 'cluster_config.gce_cluster_config.service_account',
        inNetwork: 'cluster_config.gce_cluster_config.network',
        placedIn: 'cluster_config.gce_cluster_config.subnetwork',
        encryptedWith: 'cluster_config.encryption_config.kms_key_name',
        uses: 'cluster_config.staging_bucket',
      },
      attachments: { google_dataproc_job: 'placement.cluster_name' },
    },
  },
  defaults: {
    publicEndpoint: { value: false, page: registry('dataproc_cluster') },
    tags: { value: [], page: registry('dataproc_cluster') },
  },
  sla: 'google-dataproc',
  prices: [chargedBy('the cores of its machines beside the machines themselves')],
});

export const composer = service({
  id: 'google-composer',
  name: 'Cloud Composer environment',
  provider: 'google',
  kind: 'workflow',
  icon: 'google/composer',
  formats: {
    terraform: {
      type: 'google_composer_environment',
      label: 'name',
      facets: { tags: tags('labels') },
      links: {
        inNetwork: 'config.node_config.network',
        placedIn: 'config.node_config.subnetwork',
        runsAs: 'config.node_config.service_account',
        encryptedWith: 'config.encryption_config.kms_key_name',
      },
    },
  },
  defaults: { tags: { value: [], page: registry('composer_environment') } },
  sla: 'google-cloud-composer',
  prices: [chargedBy('the size of its environment, its cores and storage')],
});
