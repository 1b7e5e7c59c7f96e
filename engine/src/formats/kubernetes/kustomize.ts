import type { Value } from '../../source/value.ts';
import { itemsAt, textAt } from '../value-paths.ts';

/** Whether a document is one of kustomize's own, which describes files and no object. */
export function isKustomization(document: Value, fileName: string): boolean {
  const group = textAt(document, 'apiVersion') ?? '';
  if (group.startsWith('kustomize.config.k8s.io/')) return true;
  const bare = textAt(document, 'kind') === undefined && document.kind === 'map';
  return bare && /(^|\/)kustomization\.ya?ml$/i.test(fileName);
}

/** Names of the files that a kustomization takes as patches, which are no objects of their own. */
export function patchFiles(kustomization: Value, fileName: string): readonly string[] {
  const folder = fileName.slice(0, fileName.lastIndexOf('/') + 1);
  return [
    ...itemsAt(kustomization, 'patchesStrategicMerge').map((one) => textAt(one, '')),
    ...itemsAt(kustomization, 'patches').map((one) => textAt(one, 'path')),
    ...itemsAt(kustomization, 'patchesJson6902').map((one) => textAt(one, 'path')),
  ]
    .filter((path) => path !== undefined && !path.includes('\n'))
    .map((path) => joined(folder, path ?? ''));
}

function joined(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
