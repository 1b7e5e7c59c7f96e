import { unknownFact } from '../../graph/fact.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import { type MapValue, map, scalar, type Value } from '../../source/value.ts';
import type { Declaration, Format, Reading, ReadOptions } from '../declaration.ts';
import { itemsAt, textAt, valueAt, withEntry } from '../value-paths.ts';
import { type Entry, type Section, sections, sectionTypes } from './document.ts';
import { settingsOf } from './environment.ts';
import { linkedService, type ProjectNames } from './link.ts';
import { folderOf, joined } from './paths.ts';
import { type FindFile, type Project, projectsOf } from './project.ts';
import { recognises } from './recognise.ts';

/**
 * Docker Compose files: services, and the volumes, networks, secrets and configs that a file declares
 * (those that are `external` are somebody else's). Overrides are merged, variables put in.
 */
export const compose: Format = { name: 'compose', recognises, read };

function read(
  files: readonly TextFile[],
  beside: readonly TextFile[],
  options: ReadOptions,
): Reading {
  const byName = new Map([...beside, ...files].map((file) => [file.name, file]));
  const findFile: FindFile = (name) => byName.get(name);
  const { projects, diagnostics: found } = projectsOf(files, findFile, options);
  const diagnostics: Diagnostic[] = [...found];
  const taken = new Map<string, number>();
  for (const project of projects)
    for (const [, name] of declared(project)) taken.set(name, (taken.get(name) ?? 0) + 1);

  const declarations = projects.flatMap((project) =>
    declarationsOf(project, taken, projects.length > 1, findFile),
  );
  const [first] = declarations.slice(options.limits.resources);
  if (first)
    diagnostics.push({
      severity: 'error',
      code: 'too-many-resources',
      message: `There are ${declarations.length} services and other parts; the limit is ${options.limits.resources}. The rest is not read.`,
      at: first.at,
    });
  return {
    declarations: declarations.slice(0, options.limits.resources),
    diagnostics,
    assumptions: [],
  };
}

/** What a project declares itself, by section and name. */
function declared(project: Project): readonly (readonly [Section, string, Entry])[] {
  return sections.flatMap((section) =>
    [...(project.entries.get(section) ?? [])]
      .filter(([, { properties }]) => !isExternal(properties))
      .map(([name, entry]): [Section, string, Entry] => [section, name, entry]),
  );
}

function isExternal(properties: MapValue): boolean {
  const external = valueAt(properties, 'external');
  return external !== undefined && textAt(external, '') !== 'false';
}

function declarationsOf(
  project: Project,
  taken: ReadonlyMap<string, number>,
  several: boolean,
  findFile: FindFile,
): readonly Declaration[] {
  const all = declared(project);
  const addresses = new Map<string, string>();
  for (const [section, name] of all) {
    const alone = taken.get(name) === 1;
    const inProject = several && !alone ? `${project.folder}${name}` : name;
    const isShared = all.some(([other, same]) => same === name && other !== section);
    addresses.set(
      `${section}\n${name}`,
      isShared && section !== 'services' ? `${section}.${inProject}` : inProject,
    );
  }
  const find = (section: Section, name: string) => addresses.get(`${section}\n${name}`);
  const names: ProjectNames = { find, host: hostsOf(all, find) };
  return all.map(([section, name, { properties, at }]) => {
    const address = find(section, name) ?? name;
    const own = section === 'services' ? withEnvFiles(properties, at.file, findFile) : properties;
    const linked = section === 'services' ? linkedService(own, address, names) : own;
    const waits = itemsAt(linked, 'depends_on').flatMap((one) =>
      one.kind === 'reference' ? [one.to] : [],
    );
    return {
      format: 'compose',
      address,
      type: sectionTypes[section],
      name,
      at,
      properties: linked,
      region: unknownFact('a Compose file names no region'),
      ...(waits.length > 0 && { dependsOn: waits }),
    };
  });
}

function hostsOf(
  all: readonly (readonly [Section, string, Entry])[],
  find: ProjectNames['find'],
): ProjectNames['host'] {
  const hosts = new Map<string, string>();
  for (const [section, name, { properties }] of all) {
    const address = find(section, name);
    if (section !== 'services' || address === undefined) continue;
    const aliases = networkAliases(properties);
    const others = [textAt(properties, 'container_name'), textAt(properties, 'hostname')];
    for (const host of [...others, ...aliases])
      if (host !== undefined && !hosts.has(host)) hosts.set(host, address);
    hosts.set(name, address);
  }
  return (name) => hosts.get(name);
}

function networkAliases(service: MapValue): readonly (string | undefined)[] {
  const networks = valueAt(service, 'networks');
  if (networks?.kind !== 'map') return [];
  return [...networks.entries.values()].flatMap((one) =>
    itemsAt(one, 'aliases').map((alias) => textAt(alias, '')),
  );
}

/** The service with the settings of its `env_file`s that were handed in; its own `environment` wins. */
function withEnvFiles(service: MapValue, file: string, findFile: FindFile): MapValue {
  const settings = new Map<string, Value>();
  for (const item of itemsAt(service, 'env_file')) {
    const path = textAt(item, '') ?? textAt(item, 'path');
    const found = path === undefined ? undefined : findFile(joined(folderOf(file), path));
    for (const [key, value] of found ? settingsOf(found) : [])
      settings.set(key, scalar(value, item.at));
  }
  if (settings.size === 0) return service;
  const own = valueAt(service, 'environment');
  for (const [key, value] of own?.kind === 'map' ? own.entries : []) settings.set(key, value);
  return withEntry(service, 'environment', map(settings, own?.at ?? service.at));
}
