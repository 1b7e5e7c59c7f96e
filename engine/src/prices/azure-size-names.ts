/** An Azure machine size taken apart: `Standard_D2ps_v5` → D, 2 vCPU, ps, 5. */
interface AzureSize {
  readonly series: string;
  readonly vcpus: number;
  readonly features: string;
  readonly version: number;
}

/**
 * Takes a size's name apart, also of a database's or cluster's (`GP_Standard_D4s_v3`).
 * @see https://learn.microsoft.com/azure/virtual-machines/vm-naming-conventions
 */
export function azureSize(name: string): AzureSize | undefined {
  const found =
    /(?:^|_)(?:standard|basic)_([a-z]{1,3}?)(\d{1,3})(?:-\d{1,3})?([a-z]{0,6})(?:_(?!v\d)[a-z]{1,3}\d{1,3})?(?:_v(\d{1,2}))?$/i.exec(
      name,
    );
  if (!found) return undefined;
  const [, series = '', vcpus = '', features = '', version = '1'] = found;
  return {
    series: series.toUpperCase(),
    vcpus: Number(vcpus),
    features: features.toLowerCase(),
    version: Number(version),
  };
}
