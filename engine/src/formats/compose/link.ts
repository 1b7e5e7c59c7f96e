import {
  list,
  type MapValue,
  type ReferenceValue,
  scalar,
  type Value,
} from '../../source/value.ts';
import { namesHost, withHosts } from '../host-names.ts';
import { replaceAt, textAt, valueAt, withEntry } from '../value-paths.ts';
import type { Section } from './document.ts';

/** The resources of one project, found by the names that its services use for them. */
export interface ProjectNames {
  readonly find: (section: Section, name: string) => string | undefined;
  /** The service that answers to a host name: its name, container name, alias. */
  readonly host: (name: string) => string | undefined;
}

/** Keys of a map whose names are services or networks, turned into a list of references. */
const nameMaps: readonly (readonly [property: string, section: Section])[] = [
  ['depends_on', 'services'],
  ['networks', 'networks'],
];
const sources: readonly (readonly [path: string, section: Section])[] = [
  ['volumes[].source', 'volumes'],
  ['secrets[].source', 'secrets'],
  ['configs[].source', 'configs'],
];
/** `service:db` and the like: what follows the colon, or stands before it, is a service. */
const shared: readonly string[] = ['network_mode', 'pid', 'ipc'];
const hostTexts: readonly string[] = ['command', 'entrypoint', 'command[]', 'entrypoint[]'];

/** A service's properties with references where it names other resources of its project. */
export function linkedService(service: MapValue, own: string, names: ProjectNames): MapValue {
  let value: Value = service;
  for (const [property, section] of nameMaps)
    value = replaceAt(value, property, (map) => nameList(map, section, names));
  for (const [path, section] of sources)
    value = replaceAt(value, path, (name) => named(name, textAt(name, ''), section, names));
  value = replaceAt(value, 'links[]', (link) =>
    named(link, textAt(link, '')?.split(':')[0], 'services', names),
  );
  value = replaceAt(value, 'volumes_from[]', (from) =>
    named(from, textAt(from, '')?.split(':')[0], 'services', names),
  );
  for (const path of shared)
    value = replaceAt(value, path, (mode) => {
      const [word, name] = (textAt(mode, '') ?? '').split(':');
      return word === 'service' ? named(mode, name, 'services', names) : mode;
    });
  const host = (name: string) => {
    const address = names.host(name);
    return address === own ? undefined : address;
  };
  for (const path of hostTexts)
    value = replaceAt(value, path, (text) => withHosts(text, false, host));
  value = linkSettings(value, host);
  return value.kind === 'map' ? value : service;
}

function linkSettings(value: Value, host: (name: string) => string | undefined): Value {
  const settings = valueAt(value, 'environment');
  if (value.kind !== 'map' || settings?.kind !== 'map') return value;
  let linked = settings;
  for (const [name, setting] of settings.entries) {
    const changed = withHosts(setting, namesHost(name), host);
    if (changed !== setting) linked = withEntry(linked, name, changed);
  }
  return linked === settings ? value : withEntry(value, 'environment', linked);
}

function nameList(value: Value, section: Section, names: ProjectNames): Value {
  if (value.kind !== 'map') return value;
  const items = [...value.entries].map(([name, { at }]) =>
    named(scalar(name, at), name, section, names),
  );
  return list(items, value.at);
}

function named(
  value: Value,
  name: string | undefined,
  section: Section,
  names: ProjectNames,
): Value {
  const to = name === undefined ? undefined : names.find(section, name);
  if (to === undefined) return value;
  const reference: ReferenceValue = {
    kind: 'reference',
    to,
    attribute: 'name',
    says: value,
    at: value.at,
  };
  return reference;
}
