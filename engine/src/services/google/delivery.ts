import { chargedBy } from '../../cost/charged-by.ts';
import { notEquals } from '../reading.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

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
