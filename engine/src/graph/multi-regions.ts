/** Names for several regions of a continent together, and how those regions' names begin. */
const continents: readonly (readonly [name: RegExp, regions: RegExp])[] = [
  [/^us$/i, /^us-/],
  [/^eu$/i, /^europe-/],
  [/^asia$/i, /^asia-/],
  [/^nam\d/i, /^(?:us|northamerica)-/],
  [/^eur\d/i, /^europe-/],
  [/^asia\d/i, /^asia-/],
];

/**
 * Whether two places are one for traffic between them: the same region, or a region and the group of
 * regions it belongs to. Cloud Storage, BigQuery and Firestore take such groups (`EU`, `nam5`); what is
 * `global` is near everybody.
 */
export function isNear(one: string, other: string): boolean {
  if (one === other || one === 'global' || other === 'global') return true;
  return holds(one, other) || holds(other, one);
}

function holds(group: string, region: string): boolean {
  return continents.some(
    ([name, regions]) => name.test(group) && (regions.test(region) || name.test(region)),
  );
}
