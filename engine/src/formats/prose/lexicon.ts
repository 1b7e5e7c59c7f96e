import type { Cloud, Concept, Meaning } from './meaning.ts';
import {
  computeNames,
  dataNames,
  headNouns,
  messageNames,
  type NameRow,
  networkNames,
  supportNames,
} from './names.table.ts';
import { normalPhrase } from './normal.ts';
import { azureNames, regionIds, regionPlaces } from './regions.table.ts';
import {
  articleWords,
  cloudWords,
  environmentWords,
  fillerWords,
  negationWords,
  numberWords,
  relationWords,
  roleWords,
  softWords,
  traitWords,
  unitWords,
} from './words.table.ts';

/** Phrases by their normal words, and how many words the longest has. */
export interface Lexicon {
  readonly find: (phrase: string) => Meaning | undefined;
  /** What a word means straight after a number: a unit. */
  readonly unit: (phrase: string) => Extract<Meaning, { is: 'unit' }> | undefined;
  readonly longest: number;
}

const phrases = new Map<string, Meaning>();
const units = new Map<string, Extract<Meaning, { is: 'unit' }>>();

/** Later tables win, so what is most telling comes last. */
function add(names: string, meaning: Meaning): void {
  for (const name of names.split('|')) phrases.set(normalPhrase(name), meaning);
}

add(fillerWords, { is: 'filler' });
add(softWords, { is: 'joint', joint: 'soft' });
add('and|or', { is: 'joint', joint: 'and' });
add(negationWords, { is: 'negation' });
for (const [names, label] of roleWords) add(names, { is: 'role', label });
for (const [names, name] of environmentWords) add(names, { is: 'environment', name });
for (const [names, article] of articleWords) add(names, { is: 'article', article });
for (const [names, value] of numberWords) add(names, { is: 'number', value });
for (const [names, relation] of relationWords) add(names, { is: 'relation', relation });
for (const [names, trait, on = true, value] of traitWords)
  add(names, { is: 'trait', trait, on, ...(value !== undefined && { value }) });
for (const [names, cloud] of cloudWords) add(names, { is: 'cloud', cloud });
for (const rows of [computeNames, dataNames, messageNames, networkNames, supportNames])
  for (const row of rows) addName(row);
for (const [names, alone, joins] of headNouns) addHead(names, alone, joins);
for (const cloud of ['aws', 'azure', 'google'] as const)
  for (const id of regionIds[cloud].split(' ')) add(id, { is: 'region', regions: { [cloud]: id } });
for (const [name, id] of Object.entries(azureNames))
  add(name, { is: 'region', regions: { azure: id } });
for (const [names, aws, azure, google] of regionPlaces)
  add(names, {
    is: 'region',
    regions: { ...(aws && { aws }), ...(azure && { azure }), ...(google && { google }) },
  });
for (const [names, trait, factor] of unitWords)
  for (const name of names.split('|')) units.set(normalPhrase(name), { is: 'unit', trait, factor });

function addName([names, concept, cloud, detail]: NameRow): void {
  add(names, { is: 'service', concept, ...cloudOf(cloud), ...(detail && { detail }) });
}

function cloudOf(cloud: Cloud | '' | undefined): { readonly cloud?: Cloud } {
  return cloud ? { cloud } : {};
}

function addHead(names: string, concept: Concept, joins: readonly Concept[]): void {
  add(names, { is: 'service', concept, joins });
}

/** All phrases that prose may use. */
export const lexicon: Lexicon = {
  find: (phrase) => phrases.get(phrase),
  unit: (phrase) => units.get(phrase),
  longest: Math.max(...[...phrases.keys(), ...units.keys()].map((key) => key.split(' ').length)),
};
