import { chargedBy } from '../../cost/charged-by.ts';
import { perUse } from '../../cost/per-use.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import { always, present } from '../reading.ts';
import { DAY, duration } from '../readings/google-durations.ts';
import { anonymousByRoles, iamAttachments } from '../readings/google-iam.ts';
import { whatNamesIt } from '../readings/google-links.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('pubsub_topic');
const subscription = registry('pubsub_subscription');
const encryption = 'https://cloud.google.com/pubsub/docs/encryption';
const places = 'https://cloud.google.com/pubsub/architecture';

export const pubsubTopic = service({
  id: 'google-pubsub-topic',
  name: 'Pub/Sub topic',
  provider: 'google',
  kind: 'topic',
  icon: 'google/pubsub',
  formats: {
    terraform: {
      type: 'google_pubsub_topic',
      label: 'name',
      facets: {
        anonymousAccess: anonymousByRoles(['google_pubsub_topic']),
        encryptedAtRest: always(true, encryption),
        multiZone: always(true, places),
        retentionDays: duration('message_retention_duration', DAY),
        tags: tags('labels'),
      },
      links: {
        encryptedWith: 'kms_key_name',
        forwardsTo: whatNamesIt(['google_pubsub_subscription']),
      },
      attachments: {
        ...iamAttachments('topic', 'google_pubsub_topic'),
        google_pubsub_subscription: 'topic',
      },
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: 'https://cloud.google.com/pubsub/docs/access-control' },
    tags: { value: [], page },
  },
  sla: 'google-pub/sub',
  prices: [
    sameEverywhere(
      'us-central1',
      perUse({
        provider: 'google',
        dimension: 'pubsub_topic.message_ingestion_data',
        label: 'Messages in',
        usage: 'google-pubsub-tb',
      }),
    ),
  ],
});

export const pubsubSubscription = service({
  id: 'google-pubsub-subscription',
  name: 'Pub/Sub subscription',
  provider: 'google',
  kind: 'queue',
  icon: 'google/pubsub',
  formats: {
    terraform: {
      type: 'google_pubsub_subscription',
      label: 'name',
      facets: {
        anonymousAccess: anonymousByRoles(['google_pubsub_subscription']),
        deadLetterQueue: present('dead_letter_policy.dead_letter_topic'),
        retentionDays: duration('message_retention_duration', DAY),
        encryptedAtRest: always(true, encryption),
        multiZone: always(true, places),
        tags: tags('labels'),
      },
      links: {
        memberOf: 'topic',
        forwardsTo: 'push_config.push_endpoint+bigquery_config.table+cloud_storage_config.bucket',
        uses: 'dead_letter_policy.dead_letter_topic',
      },
      attachments: iamAttachments('subscription', 'google_pubsub_subscription'),
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: 'https://cloud.google.com/pubsub/docs/access-control' },
    deadLetterQueue: { value: false, page: subscription },
    retentionDays: { value: 7, page: subscription },
    tags: { value: [], page: subscription },
  },
  sla: 'google-pub/sub',
  prices: [
    sameEverywhere(
      'us-central1',
      perUse({
        provider: 'google',
        dimension: 'pubsub_topic.message_ingestion_data',
        label: 'Messages out',
        usage: 'google-pubsub-tb',
      }),
    ),
  ],
});

export const pubsubLite = service({
  id: 'google-pubsub-lite',
  name: 'Pub/Sub Lite topic',
  provider: 'google',
  kind: 'stream',
  icon: 'google/pubsub',
  formats: {
    terraform: {
      type: ['google_pubsub_lite_topic', 'google_managed_kafka_cluster'],
      facets: {
        encryptedAtRest: always(true, encryption),
        retentionDays: duration('retention_config.period', DAY),
        zones: 'zone',
      },
      links: {
        encryptedWith: 'gcp_config.kms_key',
        placedIn: 'gcp_config.access_config.network_configs[].subnet',
      },
      attachments: {
        google_pubsub_lite_subscription: 'topic',
        google_managed_kafka_topic: 'cluster',
      },
    },
  },
  sla: 'google-pub/sub-lite',
  prices: [chargedBy('reserved throughput and storage')],
});
