import { chargedBy } from '../../cost/charged-by.ts';
import { always, present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';

export const cloudTasks = service({
  id: 'google-cloud-tasks',
  name: 'Cloud Tasks queue',
  provider: 'google',
  kind: 'queue',
  icon: 'google/cloud-tasks',
  formats: {
    terraform: {
      type: 'google_cloud_tasks_queue',
      label: 'name',
      facets: {
        encryptedAtRest: always(true, encryption),
        multiZone: always(true, 'https://cloud.google.com/tasks/docs/dual-overview'),
        logsExported: present('stackdriver_logging_config'),
      },
      links: { forwardsTo: 'http_target+app_engine_routing_override' },
      attachments: {
        google_cloud_tasks_queue_iam_member: 'name',
        google_cloud_tasks_queue_iam_binding: 'name',
      },
    },
  },
  defaults: { logsExported: { value: false, page: registry('cloud_tasks_queue') } },
  sla: 'google-cloud-tasks',
  prices: [chargedBy('a million operations')],
});

export const cloudScheduler = service({
  id: 'google-cloud-scheduler',
  name: 'Cloud Scheduler job',
  provider: 'google',
  kind: 'event-bus',
  icon: 'google/cloud-scheduler',
  formats: {
    terraform: {
      type: 'google_cloud_scheduler_job',
      label: 'name',
      links: {
        forwardsTo: 'pubsub_target.topic_name+http_target.uri+app_engine_http_target',
        runsAs:
          'http_target.oidc_token.service_account_email|http_target.oauth_token.service_account_email',
      },
    },
  },
  sla: 'google-cloud-scheduler',
  prices: [chargedBy('the job, beyond three free ones')],
});

export const eventarc = service({
  id: 'google-eventarc',
  name: 'Eventarc trigger',
  provider: 'google',
  kind: 'event-bus',
  icon: 'google/eventarc',
  formats: {
    terraform: {
      type: 'google_eventarc_trigger',
      label: 'name',
      facets: { tags: tags('labels') },
      links: {
        forwardsTo:
          'destination.cloud_run_service.service+destination.cloud_function+destination.workflow+destination.gke.cluster+destination.http_endpoint',
        triggeredBy: 'transport.pubsub.topic+matching_criteria[].value',
        runsAs: 'service_account',
      },
    },
  },
  defaults: { tags: { value: [], page: registry('eventarc_trigger') } },
  sla: 'google-eventarc',
  prices: [chargedBy('a million events')],
});

export const workflows = service({
  id: 'google-workflows',
  name: 'Workflows workflow',
  provider: 'google',
  kind: 'workflow',
  icon: 'google/workflows',
  formats: {
    terraform: {
      type: 'google_workflows_workflow',
      label: 'name',
      facets: { tags: tags('labels'), deletionProtection: 'deletion_protection' },
      links: {
        runsAs: 'service_account',
        encryptedWith: 'crypto_key_name',
        uses: 'source_contents',
      },
    },
  },
  defaults: {
    tags: { value: [], page: registry('workflows_workflow') },
    deletionProtection: { terraform: true, page: registry('workflows_workflow') },
  },
  sla: 'google-workflows',
  prices: [chargedBy('a thousand steps')],
});

export const apiGateway = service({
  id: 'google-api-gateway',
  name: 'API Gateway',
  provider: 'google',
  kind: 'api-gateway',
  icon: 'google/api-gateway',
  formats: {
    terraform: {
      type: 'google_api_gateway_gateway',
      label: 'gateway_id',
      facets: {
        publicEndpoint: always(true, 'https://cloud.google.com/api-gateway/docs/about-api-gateway'),
        tlsRequired: always(true, 'https://cloud.google.com/api-gateway/docs/about-api-gateway'),
        tags: tags('labels'),
      },
      links: { uses: 'api_config', forwardsTo: 'api_config>openapi_documents' },
      attachments: {
        google_api_gateway_gateway_iam_member: 'gateway',
        google_api_gateway_gateway_iam_binding: 'gateway',
      },
    },
  },
  defaults: { tags: { value: [], page: registry('api_gateway_gateway') } },
  sla: 'google-api-gateway',
  prices: [chargedBy('a million calls')],
});

export const apigee = service({
  id: 'google-apigee',
  name: 'Apigee instance',
  provider: 'google',
  kind: 'api-gateway',
  icon: 'google/apigee',
  formats: {
    terraform: {
      type: 'google_apigee_instance',
      label: 'name',
      links: { memberOf: 'org_id', encryptedWith: 'disk_encryption_key_name' },
      attachments: { google_apigee_instance_attachment: 'instance_id' },
    },
  },
  sla: 'google-apigee',
  prices: [chargedBy('its environments and calls')],
});

export const vertexEndpoint = service({
  id: 'google-vertex-endpoint',
  name: 'Vertex AI endpoint',
  provider: 'google',
  kind: 'ai.model',
  icon: 'google/vertex-ai',
  formats: {
    terraform: {
      type: ['google_vertex_ai_endpoint', 'google_vertex_ai_index_endpoint'],
      label: 'display_name',
      facets: { encryptedAtRest: always(true, encryption), tags: tags('labels') },
      links: { inNetwork: 'network', encryptedWith: 'encryption_spec.kms_key_name' },
    },
  },
  defaults: { tags: { value: [], page: registry('vertex_ai_endpoint') } },
  sla: 'google-vertex-ai',
  prices: [chargedBy('the machines of the models deployed to it')],
});
