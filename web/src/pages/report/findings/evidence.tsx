import type { Evidence as EvidenceRange } from '@stackstage/contracts';
import { CodeLines } from '../../../parts/code-lines.tsx';
import { useShownReport } from '../shown-report.ts';
import { excerptFor } from './excerpt.ts';
import { placeInWords, placeOf } from './markdown.ts';

type Range = ReturnType<typeof EvidenceRange.parse>;

/** The lines of the files that a finding rests on, marked. */
export function Evidence({ evidence, label }: { evidence: readonly Range[]; label: string }) {
  const { report } = useShownReport();
  const byFile = Map.groupBy(evidence, ({ file }) => file);
  return [...byFile].map(([file, ranges]) => {
    const excerpt = excerptFor(report.excerpts, file, ranges);
    const where = ranges.map(placeOf).join(', ');
    if (!excerpt) return <code key={file}>{where}</code>;
    return (
      <CodeLines
        key={file}
        title={where}
        label={`${label}, ${ranges.map(placeInWords).join(', ')}`}
        lines={excerpt.lines}
        firstLine={excerpt.firstLine}
        marked={ranges.map(({ start_line, end_line }) => [start_line, end_line])}
      />
    );
  });
}
