import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import { asNumber, asText, textsOf } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import type { ReadContext } from '../select.ts';
import { isAnyAddress } from './open-ports.ts';
import { blocksAt, firstAt, isOpen, reasonOf } from './within.ts';

/** In how many zones of a region GKE places nodes when nobody names zones. */
const usualZones = 3;
const regions = 'https://cloud.google.com/kubernetes-engine/docs/concepts/regional-clusters';

const block = 'master_authorized_networks_config';

/** Whether any address reaches a cluster's control plane: no list of networks, or one with everything in it. */
export const clusterAdmitsAny: Reading<boolean> = custom(
  [`${block}.cidr_blocks[].cidr_block`],
  (context): Fact<boolean> | undefined => {
    const list = firstAt(context, block);
    if (!list) return undefined;
    const { blocks, open } = blocksAt(context, `${block}.cidr_blocks[]`);
    const facts = blocks.flatMap(({ context: one }) => {
      const slot = firstAt(one, 'cidr_block');
      return slot ? [textsOf([slot.value])] : [];
    });
    const wide = facts.find((fact) => fact.state === 'known' && fact.value.some(isAnyAddress));
    if (wide?.state === 'known') return known(true, ...wide.from);
    const unseen = facts.find((fact) => fact.state === 'unknown');
    if (unseen?.state === 'unknown') return unseen;
    if (isOpen(list.value)) return unknownFact(reasonOf(list.value));
    return open === undefined ? known(false, { by: 'file', at: list.at }) : unknownFact(open);
  },
);

/** `europe-west1-b` is a zone, `europe-west1` a region. */
function isZone(location: string): boolean {
  return /^[a-z]+-[a-z]+\d+-[a-z]$/.test(location);
}

/** Zones in which a cluster's or pool's nodes stand: those named, else those that its location means. */
function zoneCount(context: ReadContext): Fact<number> {
  const zones = firstAt(context, 'node_locations') ?? firstAt(context, 'cluster>node_locations');
  const place =
    firstAt(context, 'location|zone|region') ??
    firstAt(context, 'cluster>location|cluster>zone|cluster>region');
  const text = place && asText(place.value);
  if (zones) {
    const named = textsOf([zones.value]);
    if (named.state !== 'known') return named;
    // For a cluster in one zone the list holds the zones beside its own.
    const own =
      text?.state === 'known' && isZone(text.value) && !named.value.includes(text.value) ? 1 : 0;
    if (named.value.length > 0) return { ...named, value: named.value.length + own };
  }
  if (text === undefined) return unknownFact('its location is not stated');
  if (text.state !== 'known') return text;
  const from: readonly Origin[] = [...text.from, { by: 'default', page: regions }];
  return known(isZone(text.value) ? 1 : usualZones, ...from);
}

/** Whether a cluster or pool stands in several zones. */
export const clusterSpread: Reading<boolean> = custom(
  ['location', 'node_locations'],
  (context): Fact<boolean> => {
    const zones = zoneCount(context);
    return zones.state === 'known' ? { ...zones, value: zones.value > 1 } : zones;
  },
);

/** Nodes of a pool: the count that is written for one zone, times its zones. */
export function nodeCount(path: string): Reading<number> {
  return custom([path], (context): Fact<number> | undefined => {
    const slot = written(context, path)[0];
    const each = slot && asNumber(slot.value);
    if (each?.state !== 'known') return each;
    const zones = zoneCount(context);
    return zones.state === 'known'
      ? known(each.value * zones.value, ...each.from, ...zones.from)
      : zones;
  });
}
