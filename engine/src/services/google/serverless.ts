import { chargedBy } from '../../cost/charged-by.ts';
import { always, equals, every } from '../reading.ts';
import { letInAs } from '../readings/google-iam.ts';
import { isTagFixed } from '../readings/images.ts';
import { runtimeSupported } from '../readings/runtimes.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const job = registry('cloud_run_v2_job');
const app = registry('app_engine_standard_app_version');

export const cloudRunJob = service({
  id: 'google-cloud-run-job',
  name: 'Cloud Run job',
  provider: 'google',
  kind: 'compute.batch',
  icon: 'google/cloud-run',
  formats: {
    terraform: {
      type: ['google_cloud_run_v2_job', 'google_cloud_run_v2_worker_pool', 'google_batch_job'],
      label: 'name',
      facets: {
        image: 'template.template.containers[].image',
        imageTagFixed: every('template.template.containers[].image', isTagFixed),
        containsCredentials: credentials('template.template.containers[].env[]'),
        deletionProtection: 'deletion_protection',
        tags: tags('labels'),
      },
      links: {
        runsAs: 'template.template.service_account',
        placedIn: 'template.template.vpc_access.network_interfaces[].subnetwork',
        inNetwork: 'template.template.vpc_access.connector>network',
        uses: letInAs('template.template.service_account'),
      },
      attachments: {
        google_cloud_run_v2_job_iam_member: 'name',
        google_cloud_run_v2_job_iam_binding: 'name',
      },
    },
  },
  defaults: {
    containsCredentials: { value: false, page: job },
    deletionProtection: { terraform: true, page: job },
    tags: { value: [], page: job },
  },
  sla: 'google-cloud-run-jobs',
  prices: [chargedBy('the processor and memory time of its runs')],
});

export const appEngine = service({
  id: 'google-app-engine',
  name: 'App Engine version',
  provider: 'google',
  kind: 'compute.web-app',
  icon: 'google/app-engine',
  formats: {
    terraform: {
      type: ['google_app_engine_standard_app_version', 'google_app_engine_flexible_app_version'],
      label: 'service',
      facets: {
        publicEndpoint: always(true, app),
        runtime: 'runtime',
        runtimeSupported: runtimeSupported('google', 'runtime'),
        containsCredentials: credentials('env_variables'),
        tlsRequired: equals('handlers[].security_level', 'SECURE_ALWAYS'),
        minInstances:
          'automatic_scaling.standard_scheduler_settings.min_instances|automatic_scaling.min_total_instances',
        maxInstances:
          'automatic_scaling.standard_scheduler_settings.max_instances|automatic_scaling.max_total_instances',
        instanceSize: 'instance_class',
        multiZone: always(true, 'https://cloud.google.com/appengine/sla'),
      },
      links: {
        runsAs: 'service_account',
        inNetwork: 'vpc_access_connector.name>network|network.name',
        uses: letInAs('service_account'),
      },
      attachments: {
        google_app_engine_service_split_traffic: 'service',
        google_app_engine_service_network_settings: 'service',
      },
    },
  },
  defaults: {
    containsCredentials: { value: false, page: app },
    tlsRequired: { value: false, page: app },
  },
  sla: 'google-app-engine',
  prices: [chargedBy('the hours of its instances')],
});

export const firebaseHosting = service({
  id: 'google-firebase-hosting',
  name: 'Firebase Hosting site',
  provider: 'google',
  kind: 'compute.web-app',
  icon: 'google/firebase',
  formats: {
    terraform: {
      type: 'google_firebase_hosting_site',
      facets: {
        publicEndpoint: always(true, registry('firebase_hosting_site')),
        tlsRequired: always(true, registry('firebase_hosting_site')),
      },
      attachments: {
        google_firebase_hosting_channel: 'site_id',
        google_firebase_hosting_version: 'site_id',
        google_firebase_hosting_release: 'site_id',
        google_firebase_hosting_custom_domain: 'site_id',
      },
    },
  },
  prices: [chargedBy('storage and traffic beyond the free allowance')],
});
