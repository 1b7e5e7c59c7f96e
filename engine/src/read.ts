import type {
  Declaration,
  Format,
  FormatName,
  Reading,
  ReadOptions,
} from './formats/declaration.ts';
import { formats as allFormats } from './formats/index.ts';
import { isYamlOrJson, unreadKind } from './formats/unread.ts';
import type { Limits } from './limits.ts';
import type { Diagnostic } from './source/diagnostic.ts';
import type { SourceFile, TextFile } from './source/file.ts';
import { startOf } from './source/range.ts';
import { readTexts } from './source/texts.ts';
import { readYaml } from './source/yaml/read.ts';

/** Mistakes told of one file that no format takes: the first ones are the ones to mend. */
const mostMistakes = 10;

/** What was read of all files, and which format took each. */
export interface ReadFiles extends Reading {
  readonly files: readonly { readonly name: string; readonly format: FormatName | undefined }[];
  readonly texts: readonly TextFile[];
}

/** Reads files of any formats together: the surest format takes each; the others see it as beside. */
export function readFiles(
  files: readonly SourceFile[],
  options: ReadOptions,
  formats: readonly Format[] = allFormats,
): ReadFiles {
  const { texts, diagnostics } = readTexts(files, options.limits);
  const sorted = [...texts].sort((a, b) => (a.name < b.name ? -1 : 1));
  const chosen = chooseFormats(sorted, formats);
  const readings = formats.flatMap((format) => {
    const own = sorted.filter((file) => chosen.get(file) === format);
    if (own.length === 0) return [];
    const beside = sorted.filter((file) => chosen.get(file) !== format);
    return [format.read(own, beside, options)];
  });
  const declarations = readings.flatMap((reading) => reading.declarations);
  const unread = sorted.filter((file) => !chosen.get(file));
  const alone = readings.length === 0;
  const kept = declarations.slice(0, options.limits.resources);
  const told = [
    ...diagnostics,
    ...unread.flatMap((file) => unreadFile(file, alone, options)),
    ...readings.flatMap((reading) => reading.diagnostics),
    ...(kept.length < declarations.length ? [tooMany(declarations, options.limits.resources)] : []),
  ];
  const [only] = readings;
  const template = readings.length === 1 ? only?.template : undefined;
  const silent = kept.length === 0 && told.every(({ severity }) => severity !== 'error');
  return {
    declarations: kept,
    diagnostics: silent ? [...told, nothingDeclared(sorted)] : told,
    assumptions: readings.flatMap((reading) => reading.assumptions),
    files: sorted.map((file) => ({ name: file.name, format: chosen.get(file)?.name })),
    texts: sorted,
    ...(template && { template }),
  };
}

function surest(file: TextFile, formats: readonly Format[]): Format | undefined {
  const rated = formats.map((format) => ({ format, sure: format.recognises(file) }));
  const best = rated.filter(({ sure }) => sure > 0).sort((a, b) => b.sure - a.sure)[0]?.format;
  // Many words make no design of what its name says is something else: program text, data.
  return best?.name === 'prose' && (isYamlOrJson(file) || unreadKind(file)) ? undefined : best;
}

/** The format of each file; words count only where nothing else does: a project's README is not its design. */
function chooseFormats(
  files: readonly TextFile[],
  formats: readonly Format[],
): ReadonlyMap<TextFile, Format | undefined> {
  const chosen = new Map(files.map((file) => [file, surest(file, formats)]));
  const written = [...chosen.values()].some((format) => format && format.name !== 'prose');
  if (written)
    for (const [file, format] of chosen) if (format?.name === 'prose') chosen.set(file, undefined);
  return chosen;
}

/**
 * Scripts, templates and notes beside an architecture are no error; a file that holds one we can't read is. A
 * file that is YAML or JSON by its name and can't be parsed says so itself: that is nearer than "no format".
 */
function unreadFile(
  file: TextFile,
  alone: boolean,
  { limits }: ReadOptions,
): readonly Diagnostic[] {
  const kind = unreadKind(file);
  if (!alone && !kind?.matters) {
    const message = 'Not an architecture; it was only looked at where other files name it.';
    return [{ severity: 'info', code: 'unknown-format', message, at: startOf(file.name) }];
  }
  const errors = kind ? [] : mistakes(file, limits);
  if (errors.length > 0) return errors.slice(0, mostMistakes);
  const read =
    'CloudFormation or SAM (YAML, JSON), Terraform (.tf, .tf.json), Kubernetes manifests, ' +
    'Docker Compose files, or a description in words (.txt, .md)';
  const message = kind
    ? `This is ${kind.is}, which is not read. ${kind.instead} Read are ${read}.`
    : `This is none of the formats that are read: ${read}.`;
  return [{ severity: 'error', code: 'unknown-format', message, at: startOf(file.name) }];
}

/**
 * What is wrong with a file as YAML or JSON. One without an ending (standard input, a pasted text) may be
 * anything: only what no other text has counts there, unless it begins like JSON.
 */
function mistakes(file: TextFile, limits: Limits): readonly Diagnostic[] {
  const nameless = !/\.[^/.]+$/.test(file.name);
  if (!isYamlOrJson(file) && !nameless) return [];
  const { diagnostics } = readYaml(file, limits);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!nameless || /^\s*[[{]/.test(file.text)) return errors;
  return errors.filter(({ code }) => code !== 'syntax');
}

/** Said once for all files, where each was read and none declares anything. */
function nothingDeclared(files: readonly TextFile[]): Diagnostic {
  return {
    severity: 'error',
    code: 'no-resources',
    message:
      'No resource is declared here: no "resource" block (Terraform), no "Resources" (CloudFormation), no object ' +
      '(Kubernetes), no service (Compose). Hand in the files that declare them.',
    at: startOf(files[0]?.name ?? ''),
  };
}

function tooMany(declarations: readonly Declaration[], limit: number): Diagnostic {
  return {
    severity: 'warning',
    code: 'too-many-resources',
    message: `${declarations.length} resources are declared; the first ${limit} were analysed. Analyse parts of the project on their own.`,
    at: declarations[limit]?.at ?? startOf(''),
  };
}
