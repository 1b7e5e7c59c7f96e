import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import { startOf } from '../../source/range.ts';
import { toValue } from '../../source/yaml/node.ts';
import { readYaml } from '../../source/yaml/read.ts';
import type { Format, Reading, ReadOptions } from '../declaration.ts';
import { declareObjects } from './declare.ts';
import { helmDiagnostic } from './helm.ts';
import { isKustomization, patchFiles } from './kustomize.ts';
import { type KubernetesObject, objectsOf } from './object.ts';
import { recognises } from './recognise.ts';

/** Kubernetes manifests: YAML streams and JSON, `List`s opened up, names and selectors followed. */
export const kubernetes: Format = { name: 'kubernetes', recognises, read };

interface Manifest {
  readonly file: TextFile;
  readonly objects: readonly KubernetesObject[];
  readonly patches: readonly string[];
}

function read(
  files: readonly TextFile[],
  _beside: readonly TextFile[],
  options: ReadOptions,
): Reading {
  const diagnostics: Diagnostic[] = [];
  const manifests = files.map((file) => manifestOf(file, options, diagnostics));
  const patches = new Set(manifests.flatMap((manifest) => manifest.patches));
  const objects = manifests
    .filter(({ file }) => !patches.has(file.name))
    .flatMap((manifest) => manifest.objects);
  const kept = withinLimit(withoutDuplicates(objects, diagnostics), options, diagnostics);
  const declarations = declareObjects(kept, options.limits.links);
  return { declarations, diagnostics, assumptions: [] };
}

function manifestOf(file: TextFile, { limits }: ReadOptions, diagnostics: Diagnostic[]): Manifest {
  const { documents, diagnostics: found } = readYaml(file, limits, '1.1');
  const unreadable = found.some(({ severity }) => severity === 'error');
  const helm = helmDiagnostic(file, unreadable);
  if (helm) {
    diagnostics.push(helm);
    return { file, objects: [], patches: [] };
  }
  diagnostics.push(...found);
  const values = documents.map(toValue);
  const kustomizations = values.filter((value) => isKustomization(value, file.name));
  for (const { at } of kustomizations)
    diagnostics.push({
      severity: 'info',
      code: 'unsupported',
      message:
        'What kustomize would change is not applied: the files are read as they stand. For the result, hand in what `kubectl kustomize` prints.',
      at,
    });
  const objects = values
    .filter((value) => !kustomizations.includes(value))
    .flatMap((value) => objectsOf(value));
  return {
    file,
    objects,
    patches: kustomizations.flatMap((value) => patchFiles(value, file.name)),
  };
}

/** The last object of a kind, name and namespace counts, as with `kubectl apply`. */
function withoutDuplicates(
  objects: readonly KubernetesObject[],
  diagnostics: Diagnostic[],
): readonly KubernetesObject[] {
  const kept = new Map<string, KubernetesObject>();
  for (const object of objects) {
    const key = `${object.type}\n${object.namespace}\n${object.name}`;
    const before = kept.get(key);
    if (before)
      diagnostics.push({
        severity: 'warning',
        code: 'duplicate',
        message: `${object.kind}/${object.name} is declared twice${object.namespace ? ` in namespace ${object.namespace}` : ''}; the last one counts.`,
        at: before.at,
      });
    kept.set(key, object);
  }
  return [...kept.values()];
}

function withinLimit(
  objects: readonly KubernetesObject[],
  { limits }: ReadOptions,
  diagnostics: Diagnostic[],
): readonly KubernetesObject[] {
  const [first] = objects.slice(limits.resources);
  if (first)
    diagnostics.push({
      severity: 'error',
      code: 'too-many-resources',
      message: `There are ${objects.length} objects; the limit is ${limits.resources}. The rest is not read.`,
      at: startOf(first.at.file),
    });
  return objects.slice(0, limits.resources);
}
