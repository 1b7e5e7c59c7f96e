import { useEffect, useMemo } from 'react';
import { Link } from 'react-router';
import { svgElement } from '../../../parts/svg-element.ts';
import { SvgView } from '../../../parts/svg-view.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useShownReport } from '../shown-report.ts';
import classes from './drawing-preview.module.css';
import { useDrawing } from './use-drawing.ts';

const nothing: readonly string[] = [];

/**
 * The drawing, whole, as the way to the page where one can move in it.
 * @param marked addresses of boxes that stand out, the others stepping back
 */
export function DrawingPreview({ marked = nothing }: { marked?: readonly string[] }) {
  const { base, report } = useShownReport();
  const { data, error, isPending } = useDrawing();
  const element = useMemo(() => (data ? svgElement(data.svg) : undefined), [data]);
  useEffect(() => {
    if (!element) return;
    for (const box of element.querySelectorAll('[data-marked]')) box.removeAttribute('data-marked');
    const boxes = marked.flatMap((address) => [
      ...element.querySelectorAll(`[data-address="${CSS.escape(address)}"]`),
    ]);
    for (const box of boxes) box.setAttribute('data-marked', '');
    element.toggleAttribute('data-has-marked', boxes.length > 0);
  }, [element, marked]);
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
