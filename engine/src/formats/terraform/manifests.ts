import type { Value } from '../../source/value.ts';
import type { Declaration } from '../declaration.ts';
import { declareObjects } from '../kubernetes/declare.ts';
import { type KubernetesObject, objectsOf } from '../kubernetes/object.ts';

/**
 * Manifests that Terraform applies (`kubernetes_manifest`) as the objects they hold, linked among one another
 * like those of YAML files; they keep the addresses and places of the Terraform blocks.
 */
export function withManifests(
  declarations: readonly Declaration[],
  mostLinks: number,
): readonly Declaration[] {
  const objects = new Map<Declaration, KubernetesObject>();
  for (const declaration of declarations) {
    if (declaration.type !== 'kubernetes_manifest') continue;
    const manifest = declaration.properties.entries.get('manifest');
    const [object] = manifest ? objectsOf(plain(manifest)) : [];
    if (!object) continue;
    const { address, at } = declaration;
    objects.set(declaration, { ...object, address, at });
  }
  if (objects.size === 0) return declarations;
  const declared = new Map(
    declareObjects([...objects.values()], mostLinks).map((one) => [one.address, one]),
  );
  return declarations.map((one) => {
    const object = objects.get(one) && declared.get(one.address);
    return object ? { ...object, ...(one.dependsOn && { dependsOn: one.dependsOn }) } : one;
  });
}

/** The object itself, where Terraform got it by decoding a text. */
function plain(value: Value): Value {
  return value.kind === 'encoded' ? value.of : value;
}
