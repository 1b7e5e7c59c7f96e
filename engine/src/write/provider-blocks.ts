import type { Architecture, Resource } from '../graph/architecture.ts';
import { startOf } from '../source/range.ts';
import { list, map, scalar, unknown, type Value } from '../source/value.ts';
import type { Block } from './block.ts';
import { type Names, writeBlock } from './hcl.ts';
import { quoted } from './hcl-text.ts';
import { labelOf } from './names.ts';
import type { Body } from './tree.ts';

interface Source {
  readonly source: string;
  /** Versions that the table of shapes was made for. */
  readonly version: string;
}

const sources: Readonly<Record<string, Source>> = {
  aws: { source: 'hashicorp/aws', version: '~> 6.0' },
  azurerm: { source: 'hashicorp/azurerm', version: '~> 4.0' },
  google: { source: 'hashicorp/google', version: '~> 6.0' },
  'google-beta': { source: 'hashicorp/google-beta', version: '~> 6.0' },
  kubernetes: { source: 'hashicorp/kubernetes', version: '~> 2.30' },
  helm: { source: 'hashicorp/helm', version: '~> 2.17' },
  random: { source: 'hashicorp/random', version: '~> 3.6' },
  tls: { source: 'hashicorp/tls', version: '~> 4.0' },
  null: { source: 'hashicorp/null', version: '~> 3.2' },
  local: { source: 'hashicorp/local', version: '~> 2.5' },
  archive: { source: 'hashicorp/archive', version: '~> 2.5' },
  time: { source: 'hashicorp/time', version: '~> 0.12' },
  azuread: { source: 'hashicorp/azuread', version: '~> 3.0' },
  azapi: { source: 'azure/azapi', version: '~> 2.0' },
};

/** The `terraform` and `provider` blocks of what is written. */
export interface ProviderBlocks {
  readonly texts: readonly string[];
  /** The provider configuration that a block names, where it isn't the default one. */
  readonly aliasOf: (block: Block) => string | undefined;
}

/** Arguments of a user's provider block that are written anew, or are nobody's business in code. */
const left: ReadonlySet<string> = new Set([
  ...['alias', 'region', 'zone', 'version', 'access_key', 'secret_key', 'token', 'profile'],
  ...['shared_credentials_file', 'shared_credentials_files', 'credentials', 'client_secret'],
]);

/** Providers for the types that occur; AWS has one configuration for each region. */
export function providerBlocks(
  blocks: readonly Block[],
  { resources, assumptions }: Architecture,
  names: Names,
): ProviderBlocks {
  const byProvider = Map.groupBy(blocks, ({ type }) => providerOf(type));
  const used = [...byProvider.keys()].filter((name) => Object.hasOwn(sources, name)).sort();
  const own = [...resources.values()].filter(({ type }) => type.startsWith('provider.'));
  const assumed = new Set(assumptions.flatMap(({ id }) => (id.startsWith('region.') ? [id] : [])));
  const aliases = new Map<string, string>();
  const configured = used.flatMap((name) => {
    const members = byProvider.get(name) ?? [];
    const written = own.filter(({ type }) => type === `provider.${name}`);
    const regions = regionsOf(members);
    if (name === 'aws') for (const region of regions.slice(1)) aliases.set(region, labelOf(region));
    const each = name === 'aws' ? regions : regions.slice(0, 1);
    return (each.length > 0 ? each : ['']).map((region, index) => {
      const like = written.find((one) => one.region === region) ?? written[0];
      const body = providerBody(name, region, index > 0, like);
      const open = index === 0 && assumed.has(`region.${name}`);
      return `${open ? '# The region is an assumption: the files state none.\n' : ''}${writeBlock(
        `provider ${quoted(name)}`,
        body,
        undefined,
        names,
        name,
      )}`;
    });
  });
  return {
    texts: used.length === 0 ? [] : [requirements(used), ...configured],
    aliasOf: ({ type, region }) => {
      const alias = providerOf(type) === 'aws' ? aliases.get(region) : undefined;
      return alias === undefined ? undefined : `aws.${alias}`;
    },
  };
}

/** The provider of a type is its first word. */
export function providerOf(type: string): string {
  const end = type.indexOf('_');
  return end < 0 ? type : type.slice(0, end);
}

/** Regions by how much stands in them, the fullest first. */
function regionsOf(blocks: readonly Block[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { region } of blocks) counts.set(region, (counts.get(region) ?? 0) + 1);
  counts.delete('');
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([region]) => region);
}

function providerBody(
  name: string,
  region: string,
  alias: boolean,
  like: Resource | undefined,
): Body {
  const at = like?.at ?? startOf('');
  const kept = [...(like?.properties.entries ?? [])].filter(
    ([key]) => !left.has(key) && !key.startsWith('$'),
  );
  const body = new Map<string, Value>(alias ? [['alias', scalar(labelOf(region), at)]] : []);
  if ((name === 'aws' || name.startsWith('google')) && region !== '')
    body.set('region', scalar(region, at));
  for (const [key, value] of kept) body.set(key, value);
  if (name === 'azurerm' && !body.has('features'))
    body.set('features', list([map(new Map(), at)], at));
  if (name.startsWith('google') && !body.has('project'))
    body.set('project', unknown('the files name no project', at));
  if (name === 'kubernetes' && kept.length === 0)
    body.set('config_path', scalar('~/.kube/config', at));
  return body;
}

function requirements(used: readonly string[]): string {
  const rows = used.flatMap((name) => {
    const { source, version } = sources[name] ?? { source: '', version: '' };
    return [
      `    ${name} = {\n      source  = ${quoted(source)}\n      version = ${quoted(version)}\n    }\n`,
    ];
  });
  return `terraform {\n  required_version = ">= 1.5"\n\n  required_providers {\n${rows.join('')}  }\n}\n`;
}
