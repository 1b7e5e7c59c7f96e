import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { svgElement } from '../../parts/svg-element.ts';
import { SvgView } from '../../parts/svg-view.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useSession } from '../../session/session.ts';
import { draw } from '../report/diagram/drawing.ts';
import classes from './compare-page.module.css';
import { suggestedSource } from './suggested-source.ts';

/** The drawing of a stored report, or of what it suggests. */
export function SideDrawing({ reportId, suggested }: { reportId: string; suggested: boolean }) {
  const session = useSession();
  const uid = session.state === 'signed-in' ? session.uid : '';
  const theme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const { data, error } = useQuery({
    queryKey: ['drawing-of', uid, reportId, suggested, theme],
    queryFn: async () => {
      const { readReport } = await import('../../api/read-report.ts');
      const { report, title } = await readReport(uid, reportId);
      const { resources, links, places } = report;
      const source = suggested ? suggestedSource(report) : { resources, links, places };
      return draw({ source, theme, title });
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const element = useMemo(() => (data ? svgElement(data.svg) : undefined), [data]);
  if (error) return <p className={classes.none}>The drawing could not be made: {error.message}</p>;
  if (!element) return <Waiting what="The drawing" height={300} />;
  return <SvgView element={element} className={classes.drawing ?? ''} />;
}
