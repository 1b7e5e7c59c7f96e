import type {
  Declaration,
  Format,
  FormatName,
  Reading,
  ReadOptions,
} from './formats/declaration.ts';
import { formats as allFormats } from './formats/index.ts';
import type { Diagnostic } from './source/diagnostic.ts';
import type { SourceFile, TextFile } from './source/file.ts';
import { startOf } from './source/range.ts';
import { readTexts } from './source/texts.ts';

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
  return {
    declarations: kept,
    diagnostics: [
      ...diagnostics,
      ...unread.map((file) => unknownFormat(file, alone)),
      ...readings.flatMap((reading) => reading.diagnostics),
      ...(kept.length < declarations.length
        ? [tooMany(declarations, options.limits.resources)]
        : []),
    ],
    assumptions: readings.flatMap((reading) => reading.assumptions),
    files: sorted.map((file) => ({ name: file.name, format: chosen.get(file)?.name })),
    texts: sorted,
  };
}

function surest(file: TextFile, formats: readonly Format[]): Format | undefined {
  const rated = formats.map((format) => ({ format, sure: format.recognises(file) }));
  return rated.filter(({ sure }) => sure > 0).sort((a, b) => b.sure - a.sure)[0]?.format;
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

/** Files of infrastructure languages that are not read: leaving one out changes the result. */
const unreadLanguages = ['.bicep', '.bicepparam', 'pulumi.yaml', 'pulumi.yml'] as const;
const unreadSigns = ['schema.management.azure.com/schemas/', 'deploymenttemplate.json#'] as const;

/** Scripts, templates and notes beside an architecture are no error; a file that holds one we can't read is. */
function unknownFormat(file: TextFile, alone: boolean): Diagnostic {
  const name = file.name.toLowerCase();
  const head = file.text.slice(0, 2000).toLowerCase();
  const matters =
    alone ||
    unreadLanguages.some((ending) => name.endsWith(ending)) ||
    unreadSigns.some((sign) => head.includes(sign));
  const message = matters
    ? 'This is none of the formats that are read: CloudFormation or SAM (YAML, JSON), Terraform (.tf, .tf.json), ' +
      'Kubernetes manifests, Docker Compose files, or a description in words (.txt, .md).'
    : 'Not an architecture; it was only looked at where other files name it.';
  return {
    severity: matters ? 'error' : 'info',
    code: 'unknown-format',
    message,
    at: startOf(file.name),
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
