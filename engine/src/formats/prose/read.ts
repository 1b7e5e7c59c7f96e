import type { Assumption } from '../../graph/assumption.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import type { TextFile } from '../../source/file.ts';
import { startOf } from '../../source/range.ts';
import type { Format, Reading, ReadOptions } from '../declaration.ts';
import { clauseOf } from './clause.ts';
import { blueprintOf, declarationsOf } from './declare.ts';
import { type Sentence, sentencesOf } from './items.ts';
import { otherLanguage } from './language.ts';
import type { Cloud, ItemOf } from './meaning.ts';
import type { Clause } from './mention.ts';
import { withRanges } from './ranges.ts';
import { assumedLinks, statedLinks } from './relate.ts';
import { spread } from './spread.ts';
import { withTables } from './table-rows.ts';
import type { Thing, ThingLink } from './thing.ts';
import { castOf } from './things.ts';
import { placesIn, type Token, tokensOf } from './tokens.ts';

/**
 * An architecture in words. Its resources have Terraform's types and property names, so that the same
 * service files read them; what the words don't say stays open.
 */
export const prose: Format = { name: 'prose', recognises, read };

const textName = /\.(?:txt|md|markdown|text|adoc|rst)$/i;
const otherText = /(^|\/)(?:license|notice|changelog|requirements|robots|cmakelists)[\w.-]{0,20}$/i;
const cloudNames: Readonly<Record<Cloud, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  google: 'Google Cloud',
};

function recognises({ name, text }: TextFile): number {
  if (otherText.test(name)) return 0.05;
  if (textName.test(name)) return 0.9;
  const start = text.slice(0, 2000);
  const words = start.match(/[A-Za-z]{2,30}[ ,.]/g)?.length ?? 0;
  const code = start.match(/[{}=;<>]|:\s|^\s{2,}/gm)?.length ?? 0;
  return (words > 3 && code * 4 < words) || (words > 0 && code === 0) ? 0.4 : 0;
}

function read(
  files: readonly TextFile[],
  _beside: readonly TextFile[],
  options: ReadOptions,
): Reading {
  const labels = new Map<string, number>();
  const readings = files.map((file) => readFile(file, options, labels));
  const diagnostics = readings.flatMap((one) => one.diagnostics);
  const declarations = readings.flatMap((one) => one.declarations);
  const [file] = files;
  if (
    declarations.length === 0 &&
    file &&
    !diagnostics.some(({ severity }) => severity === 'error')
  )
    diagnostics.push(nothing(file));
  return { declarations, diagnostics, assumptions: readings.flatMap((one) => one.assumptions) };
}

function readFile(file: TextFile, { limits }: ReadOptions, labels: Map<string, number>): Reading {
  if (file.text.length > limits.prose)
    return {
      declarations: [],
      assumptions: [],
      diagnostics: [
        {
          severity: 'error',
          code: 'too-long',
          message: `The text has ${file.text.length} characters; at most ${limits.prose} are read.`,
          at: startOf(file.name),
        },
      ],
    };
  const place = placesIn(file.name, file.text);
  const sentences = sentencesOf(withTables(tokensOf(file.text), file.text));
  const clauses = sentences.map(({ items }) => clauseOf(withRanges(items)));
  const cast = castOf(clauses, 'aws');
  const loose = spread(clauses, cast.things);
  const stated = statedLinks(clauses, cast);
  const assumed = assumedLinks(cast, stated);
  const { declarations, diagnostics } = declarationsOf(
    cast.things,
    [...stated, ...assumed],
    place,
    limits,
    labels,
  );
  const unread = sentences
    .flatMap(({ unknown }) => unknown)
    .filter((token) => looksTechnical(token) || isName(token, file.text));
  const missing = cast.things.filter((thing) => !blueprintOf(thing));
  return {
    declarations,
    diagnostics: [
      ...otherLanguage(file),
      ...respelt(sentences, place),
      ...diagnostics,
      ...leftOver(loose, place),
      ...regionsLeft(clauses, cast.things, place),
      ...notUnderstood(unread, missing, file, place),
    ],
    assumptions:
      declarations.length > 0
        ? [...cloudTaken(cast.things, cast.cloud), ...linksTaken(assumed)]
        : [],
  };
}

function nothing(file: TextFile): Diagnostic {
  return {
    severity: 'error',
    code: 'no-resources',
    message:
      'No service was recognised. Name services, numbers and sizes, such as: two m6i.large behind an ALB with a Multi-AZ Postgres in eu-west-1.',
    at: startOf(file.name),
  };
}

/** Whether a word that no table has may be meant as a service or setting: digits or capitals inside. */
function looksTechnical({ text }: Token): boolean {
  if (text.length < 2 || text.length > 60) return false;
  const capitals = text.slice(1).replace(/[^A-Z]/g, '').length;
  return capitals > 0 || (/\d/.test(text) && /[A-Za-z]/.test(text));
}

/** Whether an unknown word has a capital though no sentence begins with it: a product, a framework. */
function isName({ text, start }: Token, all: string): boolean {
  if (!/^\p{Lu}[\p{L}\p{N}.]{2,59}$/u.test(text)) return false;
  const before = all.slice(Math.max(0, start - 12), start).trimEnd();
  return (
    before !== '' && !/[.!?:;\-*•#|>\n\d)]$/.test(before) && !all.slice(0, start).endsWith('\n')
  );
}

/** Regions that nothing was put in: of two that share a sentence, each thing is in one. */
function regionsLeft(
  clauses: readonly Clause[],
  things: readonly Thing[],
  place: ReturnType<typeof placesIn>,
): readonly Diagnostic[] {
  if (things.length === 0) return [];
  const used = new Set(things.flatMap(({ region }) => region?.id ?? []));
  const clouds = new Set(things.map(({ cloud }) => cloud));
  return clauses
    .flatMap(({ regions }) => regions)
    .filter(({ regions }) =>
      [...clouds].every((cloud) => {
        const id = regions[cloud];
        return id === undefined || !used.has(id);
      }),
    )
    .map(({ words, start, end }) => ({
      severity: 'info',
      code: 'unresolved',
      message: `"${words}" is not used: no resource was put there. Say in a sentence of its own what stands in it.`,
      at: place(start, end),
    }));
}

/** Names with a slip in them, and what they were read as. */
function respelt(
  sentences: readonly Sentence[],
  place: ReturnType<typeof placesIn>,
): readonly Diagnostic[] {
  return sentences
    .flatMap(({ items }) => items)
    .flatMap((item) =>
      item.meant === undefined
        ? []
        : [
            {
              severity: 'info' as const,
              code: 'unresolved' as const,
              message: `"${item.words}" is read as "${item.meant}".`,
              at: place(item.start, item.end),
            },
          ],
    );
}

/** What was said of nothing that could have it. */
function leftOver(
  loose: readonly ItemOf<'trait'>[],
  place: ReturnType<typeof placesIn>,
): readonly Diagnostic[] {
  return loose.map(({ words, start, end }) => ({
    severity: 'info',
    code: 'unresolved',
    message: `"${words}" is not used: nothing in its sentence can be so.`,
    at: place(start, end),
  }));
}

function notUnderstood(
  words: readonly Token[],
  missing: readonly Thing[],
  file: TextFile,
  place: ReturnType<typeof placesIn>,
): readonly Diagnostic[] {
  const [first] = words;
  const found: Diagnostic[] = missing.map(({ cloud, start, end }) => ({
    severity: 'info',
    code: 'unsupported',
    message: `"${file.text.slice(start, end)}" has no counterpart on ${cloudNames[cloud]} here; it is left out.`,
    at: place(start, end),
  }));
  if (!first) return found;
  const distinct = [...new Set(words.map(({ text }) => text))];
  const more = distinct.length > 20 ? ` and ${distinct.length - 20} more` : '';
  return [
    ...found,
    {
      severity: 'info',
      code: 'unresolved',
      message: `Not understood: ${distinct.slice(0, 20).join(', ')}${more}.`,
      at: place(first.start, first.end),
    },
  ];
}

function cloudTaken(things: readonly Thing[], cloud: Cloud | undefined): readonly Assumption[] {
  if (cloud || things.length === 0) return [];
  return [{ id: 'provider', text: 'The text names no cloud; AWS is assumed.', value: 'aws' }];
}

function linksTaken(links: readonly ThingLink[]): readonly Assumption[] {
  const assumed = links.filter((link) => link.assumed);
  if (assumed.length === 0) return [];
  return [
    {
      id: 'prose.links',
      text: 'What the text does not join is taken to belong together: what computes in a sentence uses its stores, and what takes traffic leads to it.',
      value: assumed.length,
      unit: 'links',
    },
  ];
}
