import { list, scalar, unknown } from '../../../source/value.ts';
import { providerRegion } from '../provider-region.ts';
import type { DataSource } from './data-source.ts';

/** Data sources on where one is. Zone names are those of AWS's pattern: `eu-west-1a`. */
export const aws: Readonly<Record<string, DataSource>> = {
  aws_availability_zones: (attribute, instance, at) => {
    if (attribute !== 'names') return undefined;
    const region = providerRegion(instance.scope.module, instance.item, instance.scope);
    const { world } = instance.scope;
    const name = region.value ?? world.assumedRegion('aws');
    if (region.value === undefined) world.assumedRegions.add(name);
    world.assumeZones(name, instance.address);
    return list(
      ['a', 'b', 'c'].map((letter) => scalar(`${name}${letter}`, at)),
      at,
    );
  },
  aws_region: (attribute, instance, at) => {
    if (!['name', 'id', 'region'].includes(attribute)) return undefined;
    const region = providerRegion(instance.scope.module, instance.item, instance.scope);
    return region.value === undefined ? unknown(region.because, at) : scalar(region.value, at);
  },
  aws_partition: (attribute, instance, at) => {
    const region = providerRegion(instance.scope.module, instance.item, instance.scope).value ?? '';
    const china = region.startsWith('cn-');
    if (attribute === 'partition' || attribute === 'id')
      return scalar(china ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws', at);
    if (attribute === 'dns_suffix') return scalar(china ? 'amazonaws.com.cn' : 'amazonaws.com', at);
    return undefined;
  },
  aws_caller_identity: (_attribute, _instance, at) =>
    unknown('it is the account that Terraform runs in', at),
};
