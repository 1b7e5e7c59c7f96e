import { known, unknownFact } from '../../graph/fact.ts';
import { findRegion } from '../../regions/regions.ts';
import { custom, type Reading } from '../reading.ts';

/**
 * Namespaces of messages are spread over a region's zones where it has several, without any setting.
 * @see https://learn.microsoft.com/azure/reliability/reliability-event-hubs
 */
export const zonesOfRegion: Reading<boolean> = custom([], ({ resource }) => {
  if (resource.region.state !== 'known') return unknownFact('its region is not stated');
  const found = findRegion('azure', resource.region.value);
  if (found?.zones === undefined || found.zones === null)
    return unknownFact(`we don't know the zones of ${resource.region.value}`);
  return known(found.zones > 1, ...resource.region.from);
});
