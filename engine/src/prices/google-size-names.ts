/** The last part of a path or link: `zones/europe-west1-b/machineTypes/e2-small` → `e2-small`. */
export function lastPart(text: string): string {
  return text.slice(text.lastIndexOf('/') + 1);
}

/**
 * Family of a machine type: `n2-standard-4` → `n2`; the oldest custom types have none in their name.
 * @see https://cloud.google.com/compute/docs/machine-resource
 */
export function familyOf(machineType: string): string | undefined {
  const name = lastPart(machineType).toLowerCase();
  if (name.startsWith('custom-')) return 'n1';
  const [family = ''] = name.split('-');
  return /^[a-z]\d{1,2}[a-z]?$/.test(family) ? family : undefined;
}
