import type { Resource } from '../graph/architecture.ts';
import type { Change } from '../graph/change.ts';
import { facets } from '../graph/facets.ts';
import type { kinds } from '../graph/kinds.ts';
import { settingsOf } from '../services/assignments.ts';
import { services } from '../services/index.ts';
import { changeNames, changeWords } from './change-words.table.ts';

const byId = new Map(services.map((service) => [service.id, service]));

/** A change in words for people, with the arguments that make it: "Run it in several zones: multi_az = true". */
export function changeText(change: Change, resources: ReadonlyMap<string, Resource>): string {
  if ('add' in change) return `Add ${labelOf(change.add.kind)} ${change.add.name}`;
  if ('link' in change) return `Connect it to ${change.to}`;
  if ('remove' in change) return 'Remove it';
  const words = setWords(change);
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  const resource = resources.get(change.of);
  const written = resource ? argumentsFor(change, resource) : [];
  return written.length === 0 ? sentence : `${sentence}: ${written.join(', ')}`;
}

const labelOf = (kind: keyof typeof kinds): string =>
  kind.replaceAll('.', ' ').replaceAll('-', ' ');

function setWords({ set, to }: Extract<Change, { set: unknown }>): string {
  const pair = changeWords[set];
  if (typeof to === 'boolean' && pair) return to ? pair[0] : pair[1];
  const { meaning, unit } = facets[set];
  const value = Array.isArray(to) ? to.join(', ') || 'nothing' : String(to);
  return `${changeNames[set] ?? `${meaning}:`} ${value}${unit && !unit.includes('version') ? ` ${unit}` : ''}`;
}

/** What its own format writes, else Terraform. */
function argumentsFor(
  { set, to }: Extract<Change, { set: unknown }>,
  { service, format }: Resource,
): readonly string[] {
  const formats = service && byId.get(service.id)?.formats;
  if (!formats || format === 'compose') return [];
  const own = format === 'prose' ? 'terraform' : format;
  for (const name of [own, 'terraform'] as const) {
    const block = formats[name];
    const settings = block ? settingsOf(block, set, to) : [];
    const equals = name === 'terraform' ? ' = ' : ': ';
    if (settings.length > 0)
      return settings.map(
        ({ type, path, value }) =>
          `${[...(type === undefined ? [] : [type]), ...path].join('.').replaceAll('[]', '')}${equals}${JSON.stringify(value)}`,
      );
  }
  return [];
}
