import type { TextFile } from '../source/file.ts';
import type { Evidence, Excerpt } from './report.ts';

/** Lines shown before and after each piece of evidence. */
const around = 3;
/** More of one block than this helps nobody. */
const mostLines = 60;

/** The lines around all evidence, overlapping stretches joined, in the order of files and lines. */
export function excerptsOf(
  evidence: readonly Evidence[],
  files: readonly TextFile[],
): readonly Excerpt[] {
  const byFile = Map.groupBy(evidence, ({ file }) => file);
  return files.flatMap(({ name, text }) => {
    const wanted = byFile.get(name);
    if (!wanted) return [];
    const lines = text.split(/\r\n|\n|\r/);
    return joined(wanted, lines.length).map(([first, last]) => ({
      file: name,
      startLine: first,
      lines: lines.slice(first - 1, last),
    }));
  });
}

function joined(
  evidence: readonly Evidence[],
  lineCount: number,
): readonly (readonly [number, number])[] {
  const stretches = evidence
    .map(({ startLine, endLine }): [number, number] => [
      Math.max(1, startLine - around),
      Math.min(lineCount, Math.min(endLine, startLine + mostLines) + around),
    ])
    .sort((a, b) => a[0] - b[0]);
  const result: [number, number][] = [];
  for (const [first, last] of stretches) {
    const previous = result.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else result.push([first, last]);
  }
  return result;
}
