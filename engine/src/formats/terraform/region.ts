import { type Fact, known, notApplicable, unknownFact } from '../../graph/fact.ts';
import type { MapValue, Value } from '../../source/value.ts';
import { asText, resolve } from './convert.ts';
import { openParts } from './open-values.ts';
import { providerRegion, withoutZone } from './provider-region.ts';
import { providerName } from './providers.ts';
import type { Instance } from './scope.ts';

/** Where a resource states its region itself, by provider; first found wins. */
const statedBy: ReadonlyMap<string, readonly string[]> = new Map([
  ['aws', ['region']],
  ['awscc', ['region']],
  ['azurerm', ['location']],
  ['azapi', ['location']],
  ['google', ['region', 'location', 'zone']],
  ['google-beta', ['region', 'location', 'zone']],
]);

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
  if (provider === 'azurerm' || provider === 'azapi') return regions.ofReferred(properties);
  const fromBlock = regions.ofProvider(instance, name);
  return fromBlock.state === 'known' ? fromBlock : (fromZone(properties) ?? fromBlock);
}

function regionName(provider: string, argument: string, text: string): string {
  if (provider.startsWith('az')) return text.toLowerCase().replaceAll(' ', '');
  if (!provider.startsWith('google')) return text;
  const plain = text.slice(text.lastIndexOf('/') + 1);
  return argument === 'region' ? plain : withoutZone(plain);
}

/** `eu-west-1a` is in `eu-west-1`, whatever the provider block leaves open. */
function fromZone(properties: MapValue): Fact<string> | undefined {
  const zone = properties.entries.get('availability_zone');
  const text = zone && asText(zone);
  if (
    zone === undefined ||
    text === undefined ||
    !/^[a-z]{2}(-[a-z]{2,9}){1,2}-\d[a-z]$/.test(text)
  )
    return undefined;
  return known(text.slice(0, -1), { by: 'file', at: zone.at });
}

/** Answers that many resources share. */
export interface Regions {
  readonly ofProvider: (instance: Instance, name: string) => Fact<string>;
  readonly ofReferred: (properties: MapValue) => Fact<string>;
}

/** @param locationOf the location that a resource's block states, by address */
export function makeRegions(locationOf: (address: string) => Value | undefined): Regions {
  const byModule = new Map<object, Map<string, Fact<string>>>();
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
  const ofReferred = (properties: MapValue): Fact<string> => {
    const targets = [...properties.entries].flatMap(([name, value]) =>
      value.kind === 'reference' ? [{ isGroup: name === 'resource_group_name', to: value.to }] : [],
    );
    targets.sort((a, b) => Number(a.isGroup) - Number(b.isGroup));
    for (const { to } of targets) {
      const value = locationOf(to);
      const text = value && asText(resolve(value));
      if (value && text !== undefined)
        return known(regionName('azurerm', 'location', text), { by: 'file', at: value.at });
    }
    return unknownFact('neither it nor what it belongs to states a location');
  };
  return { ofProvider, ofReferred };
}
