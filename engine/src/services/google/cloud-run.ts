import { runPrices } from '../../cost/google-run.ts';
import { always, custom, every, type Reading, written, yesNo } from '../reading.ts';
import { notInternal } from '../readings/google-balancing.ts';
import { duration } from '../readings/google-durations.ts';
import { anonymousByRoles, iamAttachments, letInAs } from '../readings/google-iam.ts';
import { allOf, callees, networksOf } from '../readings/google-links.ts';
import { isTagFixed } from '../readings/images.ts';
import { mebibytes, type Quantity, quantityOfAll, vcpus } from '../readings/quantities.ts';
import { credentials } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('cloud_run_v2_service');
const old = registry('cloud_run_service');
const guide = 'https://cloud.google.com/run/docs';

type Access = 'none' | 'read' | 'write';

/** Everybody may call it: by role, or because nobody is asked. */
function callers(...stems: readonly string[]): Reading<Access> {
  const byRole = anonymousByRoles(stems, true);
  const unasked = yesNo('invoker_iam_disabled');
  return custom<Access>([...byRole.paths, 'invoker_iam_disabled'], (context) => {
    const open = unasked.read(context);
    if (open?.state === 'known' && open.value) return { ...open, value: 'write' };
    return byRole.read(context);
  });
}

const v2 = 'template.containers[]';
const v1 = 'template.spec.containers[]';
/** Annotations have dots in their names, which paths can't hold: the reading looks into the map. */
function annotated(map: string, name: string): Reading<string> {
  return custom([map], (context) => {
    const [slot] = written(context, map);
    const entry = slot?.value.kind === 'map' ? slot.value.entries.get(name) : undefined;
    if (entry?.kind !== 'scalar' || entry.value === null) return undefined;
    return { state: 'known', value: String(entry.value), from: [{ by: 'file', at: entry.at }] };
  });
}

/** A limit that every container states; where one doesn't, the service's own default holds. */
function whereStated(path: string, convert: Quantity): Reading<number> {
  const all = quantityOfAll(path, convert);
  return custom(all.paths, (context) => {
    const fact = all.read(context);
    return fact?.state === 'known' && fact.value === 0 ? undefined : fact;
  });
}

const asNumberOf = (reading: Reading<string>): Reading<number> =>
  custom(reading.paths, (context) => {
    const fact = reading.read(context);
    return fact?.state === 'known' ? { ...fact, value: Number(fact.value) } : fact;
  });

const ingress = annotated('metadata.annotations', 'run.googleapis.com/ingress');
const publicByAnnotation: Reading<boolean> = custom(ingress.paths, (context) => {
  const fact = ingress.read(context);
  return fact?.state === 'known' ? { ...fact, value: !fact.value.startsWith('internal') } : fact;
});

export const cloudRun = service({
  id: 'google-cloud-run',
  name: 'Cloud Run service',
  provider: 'google',
  kind: 'compute.container-service',
  icon: 'google/cloud-run',
  formats: {
    terraform: {
      type: 'google_cloud_run_v2_service',
      label: 'name',
      facets: {
        anonymousAccess: callers('google_cloud_run_v2_service', 'google_cloud_run_service'),
        publicEndpoint: notInternal('ingress'),
        deletionProtection: 'deletion_protection',
        minInstances: 'template.scaling.min_instance_count|scaling.min_instance_count',
        maxInstances: 'template.scaling.max_instance_count',
        autoScaling: always(true, `${guide}/about-instance-autoscaling`),
        multiZone: always(true, `${guide}/resource-model`),
        concurrencyLimit: 'template.max_instance_request_concurrency',
        timeoutSeconds: duration('template.timeout'),
        image: `${v2}.image`,
        imageTagFixed: every(`${v2}.image`, isTagFixed),
        cpuLimit: whereStated(`${v2}.resources.limits.cpu`, vcpus),
        memoryLimit: whereStated(`${v2}.resources.limits.memory`, mebibytes),
        containsCredentials: credentials(`${v2}.env[]+${v2}.args`),
        tags: tags('labels'),
      },
      links: {
        runsAs: 'template.service_account',
        placedIn: 'template.vpc_access.network_interfaces[].subnetwork',
        inNetwork:
          'template.vpc_access.network_interfaces[].network|template.vpc_access.connector>network',
        encryptedWith: 'template.encryption_key',
        uses: allOf(letInAs('template.service_account'), callees('template.containers[]')),
      },
      attachments: {
        ...iamAttachments('name', 'google_cloud_run_v2_service'),
        ...iamAttachments('service', 'google_cloud_run_service'),
        google_cloud_run_domain_mapping: 'spec.route_name',
      },
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: `${guide}/authenticating/overview` },
    publicEndpoint: { value: true, page: `${guide}/securing/ingress` },
    deletionProtection: { terraform: true, page },
    minInstances: { value: 0, page },
    maxInstances: { value: 100, page: `${guide}/configuring/max-instances` },
    concurrencyLimit: { value: 80, page: `${guide}/about-concurrency` },
    cpuLimit: { value: 1, page: `${guide}/configuring/services/cpu` },
    memoryLimit: { value: 512, page: `${guide}/configuring/services/memory-limits` },
    timeoutSeconds: { value: 300, page: `${guide}/configuring/request-timeout` },
    containsCredentials: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'google-cloud-run',
  prices: [...runPrices],
});

export const cloudRunV1 = service({
  id: 'google-cloud-run-v1',
  name: 'Cloud Run service (v1)',
  provider: 'google',
  kind: 'compute.container-service',
  icon: 'google/cloud-run',
  formats: {
    terraform: {
      type: 'google_cloud_run_service',
      label: 'name',
      facets: {
        anonymousAccess: anonymousByRoles(['google_cloud_run_service'], true),
        publicEndpoint: publicByAnnotation,
        minInstances: asNumberOf(
          annotated('template.metadata.annotations', 'autoscaling.knative.dev/minScale'),
        ),
        maxInstances: asNumberOf(
          annotated('template.metadata.annotations', 'autoscaling.knative.dev/maxScale'),
        ),
        autoScaling: always(true, `${guide}/about-instance-autoscaling`),
        multiZone: always(true, `${guide}/resource-model`),
        concurrencyLimit: 'template.spec.container_concurrency',
        timeoutSeconds: 'template.spec.timeout_seconds',
        image: `${v1}.image`,
        imageTagFixed: every(`${v1}.image`, isTagFixed),
        cpuLimit: whereStated(`${v1}.resources.limits.cpu`, vcpus),
        memoryLimit: whereStated(`${v1}.resources.limits.memory`, mebibytes),
        containsCredentials: credentials(`${v1}.env[]+${v1}.args`),
        tags: tags('metadata.labels'),
      },
      links: {
        runsAs: 'template.spec.service_account_name',
        inNetwork: networksOf('template.metadata.annotations'),
        uses: allOf(
          letInAs('template.spec.service_account_name'),
          callees('template.spec.containers[]'),
        ),
      },
      attachments: {
        ...iamAttachments('service', 'google_cloud_run_service'),
        google_cloud_run_domain_mapping: 'spec.route_name',
      },
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: `${guide}/authenticating/overview` },
    publicEndpoint: { value: true, page: `${guide}/securing/ingress` },
    minInstances: { value: 0, page: old },
    maxInstances: { value: 100, page: `${guide}/configuring/max-instances` },
    concurrencyLimit: { value: 80, page: `${guide}/about-concurrency` },
    cpuLimit: { value: 1, page: `${guide}/configuring/services/cpu` },
    memoryLimit: { value: 512, page: `${guide}/configuring/services/memory-limits` },
    timeoutSeconds: { value: 300, page: `${guide}/configuring/request-timeout` },
    containsCredentials: { value: false, page: old },
    tags: { value: [], page: old },
  },
  sla: 'google-cloud-run',
  prices: [...runPrices],
});
