import type { Report } from '@stackstage/contracts';

type Excerpts = Report['excerpts'];
interface Range {
  readonly start_line: number;
  readonly end_line: number;
}

/** Lines shown before and after what is marked. */
const around = 3;

/** The lines around some evidence, out of what the report holds of the file. */
export function excerptFor(
  excerpts: Excerpts,
  file: string,
  ranges: readonly Range[],
): { readonly firstLine: number; readonly lines: readonly string[] } | undefined {
  const first = Math.min(...ranges.map(({ start_line }) => start_line)) - around;
  const last = Math.max(...ranges.map(({ end_line }) => end_line)) + around;
  const held = excerpts.find(
    (excerpt) =>
      excerpt.file === file &&
      excerpt.start_line <= first + around &&
      first + around < excerpt.start_line + excerpt.lines.length,
  );
  if (!held) return undefined;
  const from = Math.max(0, first - held.start_line);
  const lines = held.lines.slice(from, last - held.start_line + 1);
  return { firstLine: held.start_line + from, lines };
}
