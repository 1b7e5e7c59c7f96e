import { textOf } from './azure-properties.ts';
import type { PriceDimension } from './dimension.ts';

/** The levels of the row for hot data, by how it is copied. */
const levels: ReadonlyMap<string, number> = new Map([
  ['LRS', 0],
  ['ZRS', 1],
  ['GRS', 2],
  ['RAGRS', 3],
]);

/** What a storage account holds, by the GB and month: a usual amount, as no file states it. USD. */
export const blobCapacity: PriceDimension = (resource, prices) => {
  const copies = textOf(resource, 'account_replication_type')?.toUpperCase() ?? '';
  const label = `Storage${copies === '' ? '' : ` (${copies})`}`;
  const tier = textOf(resource, 'account_tier')?.toLowerCase();
  if (tier === 'premium')
    return { label, notPriced: 'the price tables have no premium storage accounts' };
  const { quantity, unit, stated, text } = resource.usage('azure-blob-gb');
  const cool = textOf(resource, 'access_tier')?.toLowerCase() === 'cool';
  const hot = prices.tiers('azure', 'storage_account.capacity_first_50tb', resource.region);
  const level = levels.get(copies);
  const unitPrice =
    cool && copies === 'LRS'
      ? prices.service('azure', 'storage_account.capacity', resource.region)
      : cool || level === undefined
        ? undefined
        : hot[level];
  if (!unitPrice) {
    const what = copies === '' ? 'copies that are not stated' : `${cool ? 'cool ' : ''}${copies}`;
    return { label, notPriced: `no price for ${what} in ${resource.region}` };
  }
  return {
    label,
    quantity,
    unit: `${unit}-month`,
    unitPrice,
    monthlyUsd: quantity * unitPrice.usd,
    usageBased: true,
    assumption: stated ? '' : text,
  };
};
