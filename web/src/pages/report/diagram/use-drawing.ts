import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useShownReport } from '../shown-report.ts';
import { draw } from './drawing.ts';

/** The drawing of the report that is shown, in the theme of the page. */
export function useDrawing() {
  const { report, base, title } = useShownReport();
  const theme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const { resources, links, places } = report;
  return useQuery({
    queryKey: ['drawing', base, theme],
    queryFn: () => draw({ source: { resources, links, places }, theme, title }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
