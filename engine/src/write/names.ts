/** What a block is called in the Terraform that is written. */
export interface TerraformName {
  readonly type: string;
  readonly label: string;
}

interface Named {
  /** Unique in what is written. */
  readonly key: string;
  /** Address of the resource in its own format, or words to make a label of. */
  readonly address: string;
  readonly ownType: string;
  readonly type: string;
}

/** Names for blocks: module paths and indexes become part of the label, each type and label once. */
export function terraformNames(blocks: readonly Named[]): ReadonlyMap<string, TerraformName> {
  const taken = new Set<string>();
  const names = new Map<string, TerraformName>();
  for (const { key, address, ownType, type } of blocks) {
    const base = labelOf(address.replaceAll(`${ownType}.`, '').replaceAll('module.', ''));
    let label = base;
    for (let count = 2; taken.has(`${type}.${label}`); count++) label = `${base}_${count}`;
    taken.add(`${type}.${label}`);
    names.set(key, { type, label });
  }
  return names;
}

/** Words as a Terraform identifier; `this` where nothing is left of them. */
export function labelOf(words: string): string {
  const label = snake(words)
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^[_0-9]+/, '')
    .slice(0, 80);
  return label.endsWith('_') ? label.slice(0, -1) || 'this' : label || 'this';
}

/** `PublicSubnetOne` as `public_subnet_one`, `VPCId` as `vpc_id`. */
export function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}
