import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CodeLines } from '../../parts/code-lines.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useSession } from '../../session/session.ts';
import { draw } from '../report/diagram/drawing.ts';
import { svgElement } from '../report/diagram/svg-element.ts';
import { SvgView } from '../report/diagram/svg-view.tsx';
import classes from './compare-page.module.css';

/** The drawing of a stored report; of what is only suggested, its Mermaid source. */
export function SideDrawing({
  reportId,
  mermaid,
}: {
  reportId: string | undefined;
  mermaid: string;
}) {
  if (reportId === undefined) {
    return <CodeLines title="Suggested, as Mermaid" lines={mermaid.split('\n')} tallest={300} />;
  }
  return <StoredDrawing reportId={reportId} />;
}

function StoredDrawing({ reportId }: { reportId: string }) {
  const session = useSession();
  const uid = session.state === 'signed-in' ? session.uid : '';
  const theme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const { data, error } = useQuery({
    queryKey: ['drawing-of', uid, reportId, theme],
    queryFn: async () => {
      const { readReport } = await import('../../api/read-report.ts');
      const { report, title } = await readReport(uid, reportId);
      const { resources, links, places } = report;
      return draw({ source: { resources, links, places }, theme, title });
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const element = useMemo(() => (data ? svgElement(data.svg) : undefined), [data]);
  if (error) return <p className={classes.none}>The drawing could not be made: {error.message}</p>;
  if (!element) return <Waiting what="The drawing" height={300} />;
  return <SvgView element={element} className={classes.drawing ?? ''} />;
}
