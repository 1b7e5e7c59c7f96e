import type { TextFile } from '../../source/file.ts';

const yamlName = /\.(?:ya?ml|json)$/i;
const versionLine = /^\s{0,8}-?\s{0,4}["']?apiVersion["']?\s{0,4}:/m;
const kindLine = /^\s{0,8}-?\s{0,4}["']?kind["']?\s{0,4}:/m;
const compactJson = /"apiVersion"\s{0,4}:/;
const kustomization = /(^|\/)kustomization\.ya?ml$/i;

/** How sure it is that a file is a Kubernetes manifest: it says `apiVersion` and `kind`. */
export function recognises({ name, text }: TextFile): number {
  if (kustomization.test(name)) return 0.9;
  const isManifest =
    (versionLine.test(text) && kindLine.test(text)) ||
    (compactJson.test(text) && /"kind"\s{0,4}:/.test(text));
  if (!isManifest) return 0;
  return yamlName.test(name) ? 0.95 : 0.8;
}
