import type { Value } from '../../source/value.ts';
import { textAt, valueAt } from '../value-paths.ts';
import type { KubernetesObject } from './object.ts';

/** Where each kind that makes pods has their template; `Pod` is its own. */
const templates: ReadonlyMap<string, string> = new Map([
  ['Pod', ''],
  ['CronJob', 'spec.jobTemplate.spec.template'],
  ['ScaledJob', 'spec.jobTargetRef.template'],
]);
const usual = 'spec.template';

/** Path of the pod template of an object; undefined when it makes no pods. */
export function podTemplatePath(object: KubernetesObject): string | undefined {
  const path = templates.get(object.kind) ?? usual;
  const specPath = path === '' ? 'spec' : `${path}.spec`;
  const spec = valueAt(object.properties, specPath);
  return spec?.kind === 'map' && spec.entries.has('containers') ? path : undefined;
}

/** Path of the pod spec of an object, such as `spec.template.spec`. */
export function podSpecPath(object: KubernetesObject): string | undefined {
  const template = podTemplatePath(object);
  if (template === undefined) return undefined;
  return template === '' ? 'spec' : `${template}.spec`;
}

/** Labels of the pods that an object makes; undefined when it makes none. */
export function podLabels(object: KubernetesObject): ReadonlyMap<string, string> | undefined {
  const template = podTemplatePath(object);
  if (template === undefined) return undefined;
  return labelsOf(
    valueAt(object.properties, template === '' ? 'metadata.labels' : `${template}.metadata.labels`),
  );
}

/** A map of labels as texts; what is not known is left out. */
export function labelsOf(value: Value | undefined): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  if (value?.kind !== 'map') return labels;
  for (const [key, one] of value.entries) {
    const text = textAt(one, '');
    if (text !== undefined) labels.set(key, text);
  }
  return labels;
}
