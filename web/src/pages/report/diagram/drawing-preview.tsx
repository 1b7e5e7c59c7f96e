import { useMemo } from 'react';
import { Link } from 'react-router';
import { SvgView } from '../../../parts/svg-view.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useShownReport } from '../shown-report.ts';
import classes from './drawing-preview.module.css';
import { svgElement } from './svg-element.ts';
import { useDrawing } from './use-drawing.ts';

/** The drawing, whole, as the way to the page where one can move in it. */
export function DrawingPreview() {
  const { base, report } = useShownReport();
  const { data, error, isPending } = useDrawing();
  const element = useMemo(() => (data ? svgElement(data.svg) : undefined), [data]);
  if (report.resources.length === 0) return null;
  if (error)
    return <p className={classes.failed}>The drawing could not be made: {error.message}</p>;
  return (
    <Link className={classes.frame} to={`${base}/diagram`} aria-label="Open the drawing">
      {isPending || !element ? (
        <Waiting what="The drawing" height="100%" />
      ) : (
        <SvgView element={element} className={classes.svg ?? ''} />
      )}
    </Link>
  );
}
