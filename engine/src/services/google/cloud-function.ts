import { functionPrices } from '../../cost/google-run.ts';
import { known } from '../../graph/fact.ts';
import { equals, number, type Reading } from '../reading.ts';
import { anonymousByRoles, iamAttachments, letInAs } from '../readings/google-iam.ts';
import { allOf, callees } from '../readings/google-links.ts';
import { kubernetesQuantity, quantity } from '../readings/quantities.ts';
import { runtimeSupported } from '../readings/runtimes.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { firstAt } from '../readings/within.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('cloudfunctions_function');
const second = registry('cloudfunctions2_function');

/** `256M`, `1Gi`, `512Mi`; here M and G count by 1,024 as their prices do. */
const memory = (text: string): number | undefined => {
  const bytes = kubernetesQuantity(text.replace(/([MG])$/, '$1i'));
  return bytes === undefined ? undefined : bytes / 2 ** 20;
};

const allowed = equals('ingress_settings', 'ALLOW_ALL');

/** What an event starts has no address to call. */
const byCall: Reading<boolean> = {
  ...allowed,
  read: (context) => {
    const event = firstAt(context, 'event_trigger');
    return event ? known(false, { by: 'file', at: event.at }) : allowed.read(context);
  },
};

export const cloudFunction = service({
  id: 'google-cloud-function',
  name: 'Cloud Function',
  provider: 'google',
  kind: 'compute.function',
  icon: 'google/cloud-functions',
  formats: {
    terraform: {
      type: 'google_cloudfunctions_function',
      label: 'name',
      facets: {
        anonymousAccess: anonymousByRoles(['google_cloudfunctions_function'], true),
        publicEndpoint: byCall,
        tlsRequired: equals('https_trigger_security_level', 'SECURE_ALWAYS'),
        runtime: 'runtime',
        runtimeSupported: runtimeSupported('google', 'runtime'),
        memoryLimit: number('available_memory_mb'),
        timeoutSeconds: 'timeout',
        minInstances: 'min_instances',
        maxInstances: 'max_instances',
        concurrencyLimit: 'max_instances',
        containsCredentials: credentials('environment_variables'),
        tags: tags('labels'),
      },
      links: {
        runsAs: 'service_account_email',
        inNetwork: 'vpc_connector>network',
        triggeredBy: 'event_trigger.resource',
        encryptedWith: 'kms_key_name',
        uses: allOf(
          letInAs('service_account_email'),
          callees('environment_variables+secret_environment_variables'),
        ),
      },
      attachments: iamAttachments('cloud_function', 'google_cloudfunctions_function'),
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: 'https://cloud.google.com/functions/docs/securing' },
    publicEndpoint: { value: true, page },
    memoryLimit: { value: 256, page },
    timeoutSeconds: { value: 60, page },
    minInstances: { value: 0, page },
    concurrencyLimit: { value: Number.POSITIVE_INFINITY, page },
    containsCredentials: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'google-cloud-functions',
  prices: [...functionPrices],
});

export const cloudFunction2 = service({
  id: 'google-cloud-function-2',
  name: 'Cloud Run function',
  provider: 'google',
  kind: 'compute.function',
  icon: 'google/cloud-functions',
  formats: {
    terraform: {
      type: 'google_cloudfunctions2_function',
      label: 'name',
      facets: {
        anonymousAccess: anonymousByRoles(
          [
            'google_cloudfunctions2_function',
            'google_cloud_run_service',
            'google_cloud_run_v2_service',
          ],
          true,
        ),
        publicEndpoint: equals('service_config.ingress_settings', 'ALLOW_ALL'),
        runtime: 'build_config.runtime',
        runtimeSupported: runtimeSupported('google', 'build_config.runtime'),
        memoryLimit: quantity('service_config.available_memory', memory),
        timeoutSeconds: 'service_config.timeout_seconds',
        minInstances: 'service_config.min_instance_count',
        maxInstances: 'service_config.max_instance_count',
        concurrencyLimit: 'service_config.max_instance_count',
        containsCredentials: credentials('service_config.environment_variables'),
        tags: tags('labels'),
      },
      links: {
        runsAs: 'service_config.service_account_email',
        inNetwork: 'service_config.vpc_connector>network',
        triggeredBy: 'event_trigger.pubsub_topic+event_trigger.event_filters[].value',
        encryptedWith: 'kms_key_name',
        uses: allOf(
          letInAs('service_config.service_account_email'),
          callees(
            'service_config.environment_variables+service_config.secret_environment_variables',
          ),
        ),
      },
      attachments: {
        ...iamAttachments('cloud_function', 'google_cloudfunctions2_function'),
        ...iamAttachments('service', 'google_cloud_run_service'),
        ...iamAttachments('name', 'google_cloud_run_v2_service'),
      },
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: 'https://cloud.google.com/functions/docs/securing' },
    publicEndpoint: { value: true, page: second },
    memoryLimit: { value: 256, page: second },
    timeoutSeconds: { value: 60, page: second },
    minInstances: { value: 0, page: second },
    concurrencyLimit: {
      value: 100,
      page: 'https://cloud.google.com/functions/docs/configuring/max-instances',
    },
    containsCredentials: { value: false, page: second },
    tags: { value: [], page: second },
  },
  sla: 'google-cloud-functions',
  prices: [...functionPrices],
});
