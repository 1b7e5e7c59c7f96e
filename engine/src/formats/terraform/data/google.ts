import { list, map, scalar, unknown } from '../../../source/value.ts';
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
  /** The policy as Google gets it: `bindings`, each with its role and members. */
  google_iam_policy: (attribute, instance, at) => {
    if (attribute !== 'policy_data') return undefined;
    const bindings = resourceAttribute(instance, 'binding') ?? list([], at);
    const written = new Map([['bindings', bindings]]);
    return { kind: 'encoded', encoding: 'json', of: map(written, instance.item.block.at), at };
  },
  google_compute_default_service_account: (attribute, instance, at) => {
    if (attribute !== 'email') return undefined;
    const number = unknown(`${instance.address} is looked up when Terraform runs`, at);
    return { kind: 'text', parts: [number, '-compute@developer.gserviceaccount.com'], at };
  },
};
