import { referencesIn, type Value } from '../../source/value.ts';
import { select } from '../select.ts';
import type { LinkReading } from '../service.ts';
import { plainText } from './json-text.ts';

/** Terraform's types of each resource type of Cloud Monitoring's filters; its list of monitored resources. */
const monitored: Readonly<Record<string, readonly string[]>> = {
  cloud_run_revision: ['google_cloud_run_v2_service', 'google_cloud_run_service'],
  cloud_function: ['google_cloudfunctions_function', 'google_cloudfunctions2_function'],
  cloudsql_database: ['google_sql_database_instance'],
  gce_instance: ['google_compute_instance'],
  instance_group: [
    'google_compute_instance_group_manager',
    'google_compute_region_instance_group_manager',
  ],
  https_lb_rule: ['google_compute_global_forwarding_rule', 'google_compute_backend_service'],
  redis_instance: ['google_redis_instance'],
  spanner_instance: ['google_spanner_instance'],
  pubsub_subscription: ['google_pubsub_subscription'],
  pubsub_topic: ['google_pubsub_topic'],
};

/**
 * What an alert watches: the resources it names, and all of a type where its filter names the type and no
 * single one of it.
 */
export const alertTargets: LinkReading = (context) => {
  const named = select(context, 'conditions+monitored_resource').flatMap(({ value }) =>
    value ? [...referencesIn(value)].map(({ to, at }) => ({ to, at })) : [],
  );
  const filters = select(
    context,
    'conditions[].condition_threshold.filter+conditions[].condition_absent.filter',
  );
  const ofTypes = filters.flatMap(({ value, at }) => {
    const text = value ? textOf(value) : '';
    if (/resource\.labels?\./.test(text)) return [];
    const types = [...text.matchAll(/resource\.type\s*=\s*"([a-z_]{1,60})"/g)].flatMap(
      ([, type = '']) => (Object.hasOwn(monitored, type) ? (monitored[type] ?? []) : []),
    );
    return types.flatMap((type) =>
      (context.ofType?.(type) ?? []).map(({ address }) => ({ to: address, at })),
    );
  });
  return [...named, ...ofTypes];
};

function textOf(value: Value): string {
  if (value.kind === 'scalar') return String(value.value);
  return value.kind === 'text' ? plainText(value) : '';
}
