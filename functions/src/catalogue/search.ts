import { rules, serviceSummaries } from '@stackstage/engine';
import MiniSearch from 'minisearch';
import { glossary } from './glossary.table.ts';

/** Something that the catalogue says about a rule, a service or a term. */
export interface Entry {
  /** `rule encryption-at-rest`, `service aws-rds-instance`, `term NAT gateway`. */
  readonly id: string;
  readonly kind: 'rule' | 'service' | 'term';
  readonly name: string;
  readonly says: string;
  readonly also: string;
  readonly url?: string;
}

/** What of the catalogue a query finds, the best first. */
export function searchCatalogue(query: string, limit: number): readonly Entry[] {
  const words = query
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !emptyWords.has(word.toLowerCase()));
  return index()
    .search(words.join(' '), {
      prefix: (word) => word.length > 3,
      fuzzy: (word) => (word.length > 4 ? 0.2 : 0),
      boost: { name: 4, also: 2 },
    })
    .filter(
      ({ match, terms }) =>
        terms.length > 1 ||
        Object.values(match)
          .flat()
          .some((field) => field !== 'says'),
    )
    .slice(0, limit)
    .flatMap(({ id }) => entries().get(id as string) ?? []);
}

const emptyWords = new Set(
  'a an and any are can do does for from give have how i in is it me my of on or our please tell the to use we what when which why with you your'.split(
    ' ',
  ),
);

/** The entry with exactly this name or another of its names. */
export function entryNamed(name: string): Entry | undefined {
  const wanted = plain(name);
  for (const kind of ['term', 'service', 'rule'])
    for (const entry of entries().values())
      if (
        entry.kind === kind &&
        [entry.name, ...entry.also.split(', ')].some((one) => plain(one) === wanted)
      )
        return entry;
  return undefined;
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/s$/, '');
}

let made: ReadonlyMap<string, Entry> | undefined;
let search: MiniSearch<Entry> | undefined;

/** Made when it is first asked for: most requests need none of it. */
function entries(): ReadonlyMap<string, Entry> {
  made ??= new Map(
    [...termEntries(), ...ruleEntries(), ...serviceEntries()].map((one) => [one.id, one]),
  );
  return made;
}

function index(): MiniSearch<Entry> {
  if (search) return search;
  search = new MiniSearch<Entry>({ fields: ['name', 'also', 'says'], idField: 'id' });
  search.addAll([...entries().values()]);
  return search;
}

function termEntries(): Entry[] {
  return glossary.map(({ term, also, says, url }) => ({
    id: `term ${term}`,
    kind: 'term',
    name: term,
    also: also.join(', '),
    says,
    url,
  }));
}

function ruleEntries(): Entry[] {
  return rules.map(({ id, title, why, fix, references, equivalents }) => ({
    id: `rule ${id}`,
    kind: 'rule',
    name: title,
    also: [id, ...Object.values(equivalents).flatMap((ids) => ids ?? [])].join(', '),
    says: `${why} ${fix}`,
    ...(references[0] && { url: references[0].url }),
  }));
}

function serviceEntries(): Entry[] {
  return serviceSummaries().map(({ id, name, provider, meaning, types, priced }) => ({
    id: `service ${id}`,
    kind: 'service',
    name,
    also: types.join(', '),
    says: `${name} of ${provider}: ${meaning}. ${priced}`,
  }));
}
