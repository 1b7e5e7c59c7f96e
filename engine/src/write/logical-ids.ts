/** Whether CloudFormation takes it as it stands; templates refer to their own ids in the case they wrote. */
export function isLogicalId(name: string): boolean {
  return /^[A-Za-z0-9]{1,255}$/.test(name);
}

/** Words as a logical id: letters and digits only. */
export function logicalId(words: string): string {
  const id = words
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .slice(0, 200);
  return id || 'Resource';
}

interface Identified {
  readonly key: string;
  readonly id: string;
  readonly type: string;
}

/** Logical ids by key, each once: two of a name are told apart by their type's last word, then by number. */
export function logicalIds(resources: readonly Identified[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, id: base, type } of resources) {
    const kind = type.split('::').at(-1) ?? '';
    let id = taken.has(base) ? `${base}${kind}` : base;
    for (let count = 2; taken.has(id); count++) id = `${base}${kind}${count}`;
    taken.add(id);
    ids.set(key, id);
  }
  return ids;
}
