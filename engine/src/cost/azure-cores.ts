import type { Prices, UnitPrice } from '../prices/prices.ts';

/** Numbers of cores in which database computers are sold; rows of the price table name some of them. */
const sold = [1, 2, 4, 8, 16, 32, 40, 48, 64, 80, 96];

/**
 * The price of a computer with so many cores, USD an hour: its own row, else that of another size in
 * the same series, core by core. Cores of one series all cost the same.
 * @param key the row's name for a number of cores
 */
export function byCores(
  prices: Prices,
  region: string,
  cores: number,
  key: (cores: number) => string,
): UnitPrice | undefined {
  const own = prices.service('azure', key(cores), region);
  if (own) return own;
  for (const other of sold) {
    const found = prices.service('azure', key(other), region);
    if (!found) continue;
    const derived = `${cores}/${other} of the price with ${other} cores${found.derived ? `, ${found.derived}` : ''}`;
    return { ...found, usd: (found.usd * cores) / other, derived };
  }
  return undefined;
}
