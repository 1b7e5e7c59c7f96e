import { type Fact, known, notApplicable, unknownFact } from '../../graph/fact.ts';
import type { MapValue, Value } from '../../source/value.ts';
import { asText } from './convert.ts';
import { openParts } from './open-values.ts';
import { providerRegion, withoutZone } from './provider-region.ts';
import { providerName } from './providers.ts';
import { resourceAttribute } from './resource-attribute.ts';
import type { Instance } from './scope.ts';

/** Where a resource states its region itself, by provider; first found wins. */
const statedBy: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws', ['region']],
  ['awscc', ['region']],
  ['azurerm', ['location']],
  ['azapi', ['location']],
  ['google', ['region', 'location', 'zone', 'location_id']],
  ['google-beta', ['region', 'location', 'zone', 'location_id']],
]);

/** Whether things of a provider, by its name without alias, are in regions. */
export const hasRegions = (provider: string): boolean => statedBy.has(provider);

/**
 * The region of a resource: what it states itself, else its provider block; for Azure, where most parts
 * of a thing have no location of their own, that of what it refers to.
 */
export function regionOf(instance: Instance, properties: MapValue, regions: Regions): Fact<string> {
  const name = providerName(instance.item);
  const [provider = ''] = name.split('.');
  const names = statedBy.get(provider);
  if (!names) return notApplicable;
  for (const argument of names) {
    const value = properties.entries.get(argument);
    if (!value) continue;
    const text = asText(value);
    if (text !== undefined)
      return known(regionName(provider, argument, text), { by: 'file', at: value.at });
    return unknownFact(openParts([value]).because ?? `its ${argument} is not text`);
  }
  if (provider === 'azurerm' || provider === 'azapi') return regions.ofReferred(instance);
  const fromBlock = regions.ofProvider(instance, name);
  return fromBlock.state === 'known'
    ? fromBlock
    : (fromZone(properties, instance.scope.world.assumedRegions) ?? fromBlock);
}

/** App Engine's names of two regions. */
const older: ReadonlyMap<string, string> = new Map([
  ['us-central', 'us-central1'],
  ['europe-west', 'europe-west1'],
]);

function regionName(provider: string, argument: string, text: string): string {
  if (provider.startsWith('az')) return text.toLowerCase().replaceAll(' ', '');
  if (!provider.startsWith('google')) return text;
  const last = text.slice(text.lastIndexOf('/') + 1);
  // Buckets and datasets may be declared in capitals; only continents (`EU`) are named so.
  const plain = older.get(last) ?? (last.includes('-') ? last.toLowerCase() : last);
  return argument === 'region' ? plain : withoutZone(plain);
}

/** `eu-west-1a` is in `eu-west-1`, whatever the provider block leaves open. */
function fromZone(properties: MapValue, assumed: ReadonlySet<string>): Fact<string> | undefined {
  const zone = properties.entries.get('availability_zone');
  const text = zone && asText(zone);
  if (
    zone === undefined ||
    text === undefined ||
    !/^[a-z]{2}(-[a-z]{2,9}){1,2}-\d[a-z]$/.test(text)
  )
    return undefined;
  const region = text.slice(0, -1);
  return assumed.has(region) ? undefined : known(region, { by: 'file', at: zone.at });
}

/** Answers that many resources share. */
export interface Regions {
  readonly ofProvider: (instance: Instance, name: string) => Fact<string>;
  readonly ofReferred: (instance: Instance) => Fact<string>;
}

/** References followed from a part of an Azure resource to what states a location. */
const mostHops = 4;

/** @param instances all that are known, by address */
export function makeRegions(instances: ReadonlyMap<string, Instance>): Regions {
  const byModule = new Map<object, Map<string, Fact<string>>>();
  const byAddress = new Map<string, Value | undefined>();

  const ofProvider = (instance: Instance, name: string): Fact<string> => {
    const { module } = instance.scope;
    const names = byModule.get(module) ?? new Map<string, Fact<string>>();
    byModule.set(module, names);
    const before = names.get(name);
    if (before) return before;
    const { value, at, because } = providerRegion(module, instance.item, instance.scope);
    const fact =
      value === undefined || !at ? unknownFact(because) : known(value, { by: 'file', at });
    names.set(name, fact);
    return fact;
  };

  /** The location of what a resource belongs to; its resource group is asked last. */
  const locationAround = (instance: Instance, hops: number): Value | undefined => {
    const { address, item } = instance;
    if (byAddress.has(address)) return byAddress.get(address);
    byAddress.set(address, undefined);
    const targets: string[] = [];
    for (const name of item.block.body.attributes.keys()) {
      if (!name.endsWith('_id') && !name.endsWith('_name')) continue;
      const value = resourceAttribute(instance, name);
      if (value?.kind !== 'reference') continue;
      if (name === 'resource_group_name') targets.push(value.to);
      else targets.unshift(value.to);
    }
    for (const target of targets) {
      const other = instances.get(target);
      if (other?.kind !== 'resource') continue;
      const own = resourceAttribute(other, 'location');
      const found =
        own && asText(own) !== undefined
          ? own
          : hops > 0
            ? locationAround(other, hops - 1)
            : undefined;
      if (!found) continue;
      byAddress.set(address, found);
      return found;
    }
    return undefined;
  };

  const ofReferred = (instance: Instance): Fact<string> => {
    const value = locationAround(instance, mostHops);
    const text = value && asText(value);
    return value && text !== undefined
      ? known(regionName('azurerm', 'location', text), { by: 'file', at: value.at })
      : unknownFact('neither it nor what it belongs to states a location');
  };
  return { ofProvider, ofReferred };
}
