import type { Resource } from '../graph/architecture.ts';

/** What a resource is called in the Terraform that is written. */
export interface TerraformName {
  readonly type: string;
  readonly label: string;
}

/** Names for resources: module paths and indexes become part of the label, each type and label once. */
export function terraformNames(
  resources: readonly (readonly [Resource, type: string])[],
): ReadonlyMap<string, TerraformName> {
  const taken = new Set<string>();
  const names = new Map<string, TerraformName>();
  for (const [{ address, type: own }, type] of resources) {
    const path = address.replaceAll(`${own}.`, '').replaceAll('module.', '');
    const base =
      snake(path)
        .replace(/[^a-z0-9_]+/g, '_')
        .replace(/^[_0-9]+|_+$/g, '')
        .slice(0, 80) || 'this';
    let label = base;
    for (let count = 2; taken.has(`${type}.${label}`); count++) label = `${base}_${count}`;
    taken.add(`${type}.${label}`);
    names.set(address, { type, label });
  }
  return names;
}

/** `PublicSubnetOne` as `public_subnet_one`, `VPCId` as `vpc_id`. */
export function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}
