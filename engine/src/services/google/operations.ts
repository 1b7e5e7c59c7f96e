import { chargedBy } from '../../cost/charged-by.ts';
import { perUse } from '../../cost/per-use.ts';
import { always, notEquals, present } from '../reading.ts';
import { anonymousByRoles, iamAttachments } from '../readings/google-iam.ts';
import { whatNamesIt } from '../readings/google-links.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const owners = ['project', 'folder', 'organization', 'billing_account'];
const repository = registry('artifact_registry_repository');
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

export const alertPolicy = service({
  id: 'google-alert-policy',
  name: 'alerting policy',
  provider: 'google',
  kind: 'alarm',
  icon: 'google/monitoring',
  formats: {
    terraform: {
      type: ['google_monitoring_alert_policy', 'google_monitoring_uptime_check_config'],
      label: 'display_name',
      facets: { enabled: 'enabled' },
      links: { attachedTo: 'conditions+monitored_resource', forwardsTo: 'notification_channels' },
    },
  },
  defaults: { enabled: { value: true, page: registry('monitoring_alert_policy') } },
  sla: 'google-cloud-monitoring',
  prices: 'free',
});

export const dashboard = service({
  id: 'google-dashboard',
  name: 'dashboard or metric',
  provider: 'google',
  kind: 'monitoring',
  icon: 'google/monitoring',
  formats: {
    terraform: {
      type: [
        'google_monitoring_dashboard',
        'google_monitoring_metric_descriptor',
        'google_logging_metric',
        'google_monitoring_service',
        'google_monitoring_slo',
      ],
    },
  },
  prices: 'free',
});

export const artifactRegistry = service({
  id: 'google-artifact-registry',
  name: 'Artifact Registry repository',
  provider: 'google',
  kind: 'registry',
  icon: 'google/artifact-registry',
  formats: {
    terraform: {
      type: ['google_artifact_registry_repository', 'google_container_registry'],
      label: 'repository_id',
      facets: {
        immutableTags: 'docker_config.immutable_tags',
        imageScanning: notEquals('vulnerability_scanning_config.enablement_config', 'DISABLED'),
        anonymousAccess: anonymousByRoles(['google_artifact_registry_repository']),
        lifecycleRules: present('cleanup_policies'),
        encryptedAtRest: always(true, encryption),
        tags: tags('labels'),
      },
      links: { encryptedWith: 'kms_key_name' },
      attachments: iamAttachments('repository', 'google_artifact_registry_repository'),
    },
  },
  defaults: {
    immutableTags: { value: false, page: repository },
    anonymousAccess: { value: 'none', page: repository },
    lifecycleRules: { value: false, page: repository },
    tags: { value: [], page: repository },
  },
  sla: 'google-artifact-registry',
  prices: [
    perUse({
      provider: 'google',
      dimension: 'artifact_registry_repository.storage',
      label: 'Storage',
      usage: 'google-registry-gb',
    }),
  ],
});

export const cloudBuild = service({
  id: 'google-cloud-build',
  name: 'Cloud Build trigger',
  provider: 'google',
  kind: 'pipeline',
  icon: 'google/cloud-build',
  formats: {
    terraform: {
      type: 'google_cloudbuild_trigger',
      label: 'name',
      facets: { enabled: notEquals('disabled', 'true') },
      links: { runsAs: 'service_account', triggeredBy: 'pubsub_config.topic' },
    },
  },
  defaults: { enabled: { value: true, page: registry('cloudbuild_trigger') } },
  sla: 'google-cloud-build',
  prices: [chargedBy('the minutes of its builds')],
});

export const cloudDeploy = service({
  id: 'google-cloud-deploy',
  name: 'Cloud Deploy pipeline',
  provider: 'google',
  kind: 'pipeline',
  icon: 'google/cloud-deploy',
  formats: {
    terraform: {
      type: 'google_clouddeploy_delivery_pipeline',
      label: 'name',
      links: { forwardsTo: 'serial_pipeline.stages[].target_id>gke.cluster' },
    },
  },
  prices: [chargedBy('each active pipeline')],
});

export const transferJob = service({
  id: 'google-transfer-job',
  name: 'Storage Transfer job',
  provider: 'google',
  kind: 'transfer',
  icon: 'google/storage-transfer',
  formats: {
    terraform: {
      type: 'google_storage_transfer_job',
      links: {
        forwardsTo: 'transfer_spec.gcs_data_sink.bucket_name',
        triggeredBy: 'transfer_spec.gcs_data_source.bucket_name',
      },
    },
  },
  prices: [chargedBy('the data moved by agents')],
});

export const backupPlan = service({
  id: 'google-backup-plan',
  name: 'backup plan',
  provider: 'google',
  kind: 'backup-plan',
  icon: 'google/backup',
  formats: {
    terraform: {
      type: [
        'google_gke_backup_backup_plan',
        'google_backup_dr_backup_plan',
        'google_compute_resource_policy',
      ],
      label: 'name',
      links: {
        attachedTo: whatNamesIt(
          [],
          'cluster+@google_compute_disk_resource_policy_attachment.disk+@google_compute_region_disk_resource_policy_attachment.disk+@google_backup_dr_backup_plan_association.resource',
        ),
      },
      attachments: {
        google_compute_disk_resource_policy_attachment: 'name',
        google_compute_region_disk_resource_policy_attachment: 'name',
        google_backup_dr_backup_plan_association: 'backup_plan',
      },
    },
  },
  prices: 'free',
});

export const securityCentre = service({
  id: 'google-security-centre',
  name: 'Security Command Center setting',
  provider: 'google',
  kind: 'threat-detection',
  icon: 'google/security-command-center',
  formats: {
    terraform: {
      type: [
        'google_scc_notification_config',
        'google_scc_source',
        'google_scc_project_notification_config',
        'google_compute_packet_mirroring',
        'google_cloud_ids_endpoint',
      ],
      links: { forwardsTo: 'pubsub_topic' },
    },
  },
  prices: [chargedBy('the tier that the organisation has bought')],
});
