import { type AnalyzeForm, type AnalyzeRequest, Problem } from '@stackstage/contracts';
import type { SourceFile } from '@stackstage/engine';
import type { NumberedLines } from '../ai/tasks/numbered-lines.ts';
import type { UploadedFile } from '../http/multipart.ts';

const mostFiles = 500;
const longestText = 20_000; // characters
const titleLength = 60;

/** What is to be analysed: the files of a form or of JSON, or words. @throws Problem */
export function sourcesOf(
  body: AnalyzeRequest | AnalyzeForm,
  uploaded: readonly UploadedFile[],
): readonly SourceFile[] {
  const text = 'text' in body ? body.text : undefined;
  if (text !== undefined) {
    if (text.length > longestText) {
      const detail = `The text has ${text.length} characters; ${longestText} are taken. Send it as a file.`;
      throw new Problem('text-too-long', detail, { limit: longestText });
    }
    return [{ name: 'text', content: text }];
  }
  const files = ('files' in body ? body.files : undefined) ?? uploaded;
  if (files.length > mostFiles) {
    const detail = `${files.length} files came; at most ${mostFiles} are taken at once.`;
    throw new Problem('too-many-files', detail, { limit: mostFiles });
  }
  if (files.length === 0) {
    throw new Problem('request-invalid', 'There is no file. Choose at least one.', {
      errors: [{ pointer: '/files', reason: 'no file' }],
    });
  }
  return files;
}

/** What a report is called until somebody names it. */
export function titleOf(
  body: AnalyzeRequest | AnalyzeForm,
  sources: readonly SourceFile[],
): string {
  if (body.title !== undefined) return body.title;
  const [first] = sources;
  if ('text' in body && body.text !== undefined)
    return opening(first ? textOf(first) : '') || 'Text';
  return first?.name.split('/').at(-1)?.slice(0, titleLength).toWellFormed() || 'Files';
}

/** The first words of a text, as many as fit into a title; what was left out is said by "…". */
function opening(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words.length <= titleLength) return words;
  const cut = words.slice(0, titleLength - 1).toWellFormed();
  return `${cut.slice(0, cut.lastIndexOf(' ')).trimEnd() || cut}…`;
}

/** The lines of the files, for a model to read. */
export function linesOf(sources: readonly SourceFile[]): readonly NumberedLines[] {
  return sources.map((source) => ({
    file: source.name,
    start_line: 1,
    lines: textOf(source).split(/\r\n?|\n/),
  }));
}

/** A file as text; what is no UTF-8 shows as such. */
export function textOf({ content }: SourceFile): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
