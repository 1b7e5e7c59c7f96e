import {
  list,
  type MapValue,
  type ReferenceValue,
  referencesIn,
  type Value,
} from '../../source/value.ts';
import { namesHost, withHosts } from '../host-names.ts';
import { itemsAt, replaceAt, textAt, valueAt, withEntry } from '../value-paths.ts';
import { type Choose, chooserOf } from './choosable.ts';
import type { ObjectNames } from './names.ts';
import type { KubernetesObject } from './object.ts';
import { podSpecPath } from './pod-spec.ts';
import {
  hostPlaces,
  type ReferencePlace,
  referencePlaces,
  selectorPlaces,
  settingPlaces,
} from './references.ts';
import { selectorOf } from './selectors.ts';

/** What an object's properties are linked against; made once for all objects. */
export interface Surroundings {
  readonly names: ObjectNames;
  readonly choose: Choose;
  /** Routes that each gateway takes, by its address. */
  readonly routes: ReadonlyMap<string, readonly ReferenceValue[]>;
  /** Services that each ConfigMap names, by its address. */
  readonly servicesIn: ReadonlyMap<string, readonly string[]>;
}

/** Prepares what {@link linked} looks up; selectors choose no more than `mostLinks` in all. */
export function surroundings(
  objects: readonly KubernetesObject[],
  names: ObjectNames,
  mostLinks: number,
): Surroundings {
  const inMaps = new Map<string, readonly string[]>();
  for (const object of objects)
    if (object.type === 'ConfigMap') inMaps.set(names.addressOf(object), servicesIn(object, names));
  return {
    names,
    choose: chooserOf(objects, names, mostLinks),
    routes: routesOf(objects, names),
    servicesIn: inMaps,
  };
}

/** Routes name their gateways; traffic takes the other way. */
function routesOf(
  objects: readonly KubernetesObject[],
  names: ObjectNames,
): ReadonlyMap<string, readonly ReferenceValue[]> {
  const routes = new Map<string, ReferenceValue[]>();
  for (const object of objects) {
    const parents = [
      ...itemsAt(object.properties, 'spec.parentRefs'),
      ...itemsAt(object.properties, 'spec.gateways'),
    ];
    for (const parent of parents) {
      const name = textAt(parent, '') ?? textAt(parent, 'name') ?? '';
      const namespace = textAt(parent, 'namespace') ?? object.namespace;
      const gateway = names.find('Gateway', namespace, name);
      if (gateway === undefined) continue;
      const to = names.addressOf(object);
      const route: ReferenceValue = { kind: 'reference', to, attribute: '', at: parent.at };
      routes.set(gateway, [...(routes.get(gateway) ?? []), route]);
    }
  }
  return routes;
}

/**
 * An object's properties with references where it names other objects of the files. What it chooses by
 * labels is added as `$selects`, Services that its ConfigMaps name as `$uses`,
 * routes of a gateway as `$forwardsTo`.
 */
export function linked(object: KubernetesObject, around: Surroundings): MapValue {
  let value: Value = object.properties;
  for (const place of referencePlaces) value = linkNames(value, object, place, around.names);
  for (const place of hostPlaces) value = linkHosts(value, object, place, around.names);
  value = linkSettings(value, object, around.names);
  if (value.kind !== 'map') return object.properties;
  const routes = around.routes.get(around.names.addressOf(object));
  const routed = routes ? withEntry(value, '$forwardsTo', list(routes, value.at)) : value;
  return withUses(withSelects(routed, object, around), object, around);
}

function pathIn(object: KubernetesObject, place: ReferencePlace): string | undefined {
  if (place.of === 'all') return place.path;
  if (place.of !== 'pods') return place.of.includes(object.kind) ? place.path : undefined;
  const spec = podSpecPath(object);
  return spec === undefined ? undefined : `${spec}.${place.path}`;
}

function linkNames(
  value: Value,
  object: KubernetesObject,
  place: ReferencePlace,
  names: ObjectNames,
): Value {
  const path = pathIn(object, place);
  if (path === undefined) return value;
  return replaceAt(value, path, (name, map) => {
    const text = textAt(name, '');
    if (text === undefined) return name;
    const kind = (place.stated && textAt(map, 'kind')) || place.to;
    const namespace = (place.stated && textAt(map, 'namespace')) || object.namespace;
    const to = names.find(kind, namespace, text);
    return to === undefined ? name : nameReference(to, name);
  });
}

function linkHosts(
  value: Value,
  object: KubernetesObject,
  place: ReferencePlace,
  names: ObjectNames,
): Value {
  const path = pathIn(object, place);
  if (path === undefined) return value;
  return replaceAt(value, path, (host) => {
    const to = names.serviceAt(textAt(host, '') ?? '', object.namespace);
    return to === undefined ? host : nameReference(to, host);
  });
}

function linkSettings(value: Value, object: KubernetesObject, names: ObjectNames): Value {
  const spec = podSpecPath(object);
  if (spec === undefined) return value;
  const addressOf = (host: string) => names.serviceAt(host, object.namespace);
  return settingPlaces.reduce(
    (changed, path) =>
      replaceAt(changed, `${spec}.${path}`, (setting, around) =>
        withHosts(
          setting,
          path.endsWith('.value') && namesHost(textAt(around, 'name') ?? ''),
          addressOf,
        ),
      ),
    value,
  );
}

function withSelects(value: MapValue, object: KubernetesObject, around: Surroundings): MapValue {
  const place = selectorPlaces.find(({ of }) => of === object.type);
  const selector = place && valueAt(object.properties, place.path);
  if (!place || selector?.kind !== 'map') return value;
  if (selector.entries.size === 0 && place.emptyChooses === 'nothing') return value;
  const chosen = around.choose(place.chooses, object.namespace, selectorOf(selector));
  const references = chosen.map(
    (to): ReferenceValue => ({ kind: 'reference', to, attribute: '', at: selector.at }),
  );
  return withEntry(value, '$selects', list(references, selector.at));
}

/** Services that a workload's ConfigMaps name, at the place where it takes the map. */
function withUses(value: MapValue, object: KubernetesObject, around: Surroundings): MapValue {
  const spec = podSpecPath(object);
  const inside = spec === undefined ? undefined : valueAt(value, spec);
  if (!inside) return value;
  const used = new Map<string, ReferenceValue>();
  for (const { to, at } of referencesIn(inside))
    for (const service of around.servicesIn.get(to) ?? [])
      if (!used.has(service))
        used.set(service, { kind: 'reference', to: service, attribute: '', at });
  return used.size === 0 ? value : withEntry(value, '$uses', list([...used.values()], value.at));
}

function servicesIn(map: KubernetesObject, names: ObjectNames): readonly string[] {
  const data = valueAt(map.properties, 'data');
  if (data?.kind !== 'map') return [];
  const addressOf = (host: string) => names.serviceAt(host, map.namespace);
  return [...data.entries].flatMap(([key, value]) =>
    [...referencesIn(withHosts(value, namesHost(key), addressOf))].map(({ to }) => to),
  );
}

function nameReference(to: string, name: Value): ReferenceValue {
  return { kind: 'reference', to, attribute: 'name', says: name, at: name.at };
}
