import { perUse } from '../../cost/per-use.ts';
import { always, notEquals, present } from '../reading.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const owners = ['project', 'folder', 'organization', 'billing_account'];

const buckets = registry('logging_project_bucket_config');

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';

export const logBucket = service({
  id: 'google-log-bucket',
  name: 'Cloud Logging bucket',
  provider: 'google',
  kind: 'logs',
  icon: 'google/logging',
  formats: {
    terraform: {
      type: owners.map((owner) => `google_logging_${owner}_bucket_config`),
      label: 'bucket_id',
      facets: { retentionDays: 'retention_days', encryptedAtRest: always(true, encryption) },
      links: { encryptedWith: 'cmek_settings.kms_key_name' },
    },
  },
  defaults: { retentionDays: { value: 30, page: buckets } },
  sla: 'google-cloud-logging',
  prices: [
    perUse({
      provider: 'google',
      dimension: ({ type }) => `${type.replace('google_', '')}.logging_data`,
      label: 'Log entries',
      usage: 'google-log-gb',
    }),
  ],
});

/** Sends log entries on; those it takes in are charged where they are kept. */
export const logSink = service({
  id: 'google-log-sink',
  name: 'log sink',
  provider: 'google',
  kind: 'audit-trail',
  icon: 'google/logging',
  formats: {
    terraform: {
      type: owners.map((owner) => `google_logging_${owner}_sink`),
      label: 'name',
      facets: { enabled: notEquals('disabled', 'true') },
      links: { logsTo: 'destination' },
    },
  },
  defaults: { enabled: { value: true, page: registry('logging_project_sink') } },
  sla: 'google-cloud-logging',
  prices: 'free',
});

/** Which calls to which services are recorded beside those that always are. */
export const auditConfig = service({
  id: 'google-audit-config',
  name: 'audit log setting',
  provider: 'google',
  kind: 'audit-trail',
  icon: 'google/logging',
  formats: {
    terraform: {
      type: [
        'google_project_iam_audit_config',
        'google_folder_iam_audit_config',
        'google_organization_iam_audit_config',
      ],
      facets: { enabled: present('audit_log_config') },
    },
  },
  prices: 'free',
});
