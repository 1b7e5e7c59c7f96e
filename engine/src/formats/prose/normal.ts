/** Words whose last letter is no plural. */
const kept = new Set(['https', 'always', 'less']);
/** Short words that are plurals all the same. */
const plurals = new Set(['vms', 'dbs', 'azs', 'lbs', 'ips']);

/** A word as the tables know it: small letters, singular, no possessive. The same is done to the tables. */
export function normal(word: string): string {
  const lower = word.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '');
  if (plurals.has(lower)) return lower.slice(0, -1);
  if (lower.length < 4 || !lower.endsWith('s') || lower.endsWith('ss') || kept.has(lower))
    return lower;
  if (lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (/(?:x|sh)es$/.test(lower)) return lower.slice(0, -2);
  return lower.slice(0, -1);
}

/** The words of a phrase as the tables know them, one space between: `Multi-AZ` is `multi az`. */
export function normalPhrase(phrase: string): string {
  return phrase
    .split(/[\s\-/]+/)
    .filter((word) => word !== '')
    .map(normal)
    .join(' ');
}
