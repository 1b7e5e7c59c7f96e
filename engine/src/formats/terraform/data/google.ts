import { list, scalar, unknown } from '../../../source/value.ts';
import { asText } from '../convert.ts';
import { providerRegion } from '../provider-region.ts';
import { resourceAttribute } from '../resource-attribute.ts';
import type { DataSource } from './data-source.ts';

/** Zones of the two regions that don't begin with `a`. @see Google Cloud, "Regions and zones" */
const letters: ReadonlyMap<string, readonly string[]> = new Map([
  ['europe-west1', ['b', 'c', 'd']],
  ['us-east1', ['b', 'c', 'd']],
]);

export const google: Readonly<Record<string, DataSource>> = {
  google_compute_zones: (attribute, instance, at) => {
    if (attribute !== 'names') return undefined;
    const { scope, item } = instance;
    const written = resourceAttribute(instance, 'region');
    const stated = written && asText(written);
    const name =
      stated ??
      providerRegion(scope.module, item, scope).value ??
      scope.world.assumedRegion('google');
    scope.world.assumeZones(name, instance.address);
    return list(
      (letters.get(name) ?? ['a', 'b', 'c']).map((letter) => scalar(`${name}-${letter}`, at)),
      at,
    );
  },
  google_client_config: (attribute, instance, at) => {
    if (attribute !== 'region') return undefined;
    const { scope, item } = instance;
    const region = providerRegion(scope.module, item, scope);
    return region.value === undefined ? unknown(region.because, at) : scalar(region.value, at);
  },
};
