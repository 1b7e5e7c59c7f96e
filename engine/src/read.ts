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
  const chosen = new Map(sorted.map((file) => [file, surest(file, formats)]));
  const readings = formats.flatMap((format) => {
    const own = sorted.filter((file) => chosen.get(file) === format);
    if (own.length === 0) return [];
    const beside = sorted.filter((file) => chosen.get(file) !== format);
    return [format.read(own, beside, options)];
  });
  const declarations = readings.flatMap((reading) => reading.declarations);
  const unread = sorted.filter((file) => !chosen.get(file) && !usedBeside(file, sorted));
  const kept = declarations.slice(0, options.limits.resources);
  return {
    declarations: kept,
    diagnostics: [
      ...diagnostics,
      ...unread.map(unknownFormat),
      ...readings.flatMap((reading) => reading.diagnostics),
      ...(kept.length < declarations.length
        ? [tooMany(declarations, options.limits.resources)]
        : []),
    ],
    assumptions: readings.flatMap((reading) => reading.assumptions),
    files: sorted.map((file) => ({ name: file.name, format: chosen.get(file)?.name })),
    texts,
  };
}

function surest(file: TextFile, formats: readonly Format[]): Format | undefined {
  const rated = formats.map((format) => ({ format, sure: format.recognises(file) }));
  return rated.filter(({ sure }) => sure > 0).sort((a, b) => b.sure - a.sure)[0]?.format;
}

/** Files that others read by name (templates, scripts, variables) need no format of their own. */
function usedBeside(file: TextFile, files: readonly TextFile[]): boolean {
  const name = file.name.split('/').at(-1) ?? '';
  return (
    name.startsWith('.env') || files.some((other) => other !== file && other.text.includes(name))
  );
}

function unknownFormat(file: TextFile): Diagnostic {
  return {
    severity: 'error',
    code: 'unknown-format',
    message:
      'This is none of the formats that are read: CloudFormation or SAM (YAML, JSON), Terraform (.tf, .tf.json), ' +
      'Kubernetes manifests, Docker Compose files, or a description in words (.txt, .md).',
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
