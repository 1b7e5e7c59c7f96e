import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react';
import classes from './canvas.module.css';
import { CanvasTools, type Saved } from './canvas-tools.tsx';
import { ScrollFrame } from './scroll-frame.tsx';
import { SvgView } from './svg-view.tsx';
import { useZoom } from './use-zoom.ts';

interface CanvasProps {
  readonly element: SVGSVGElement;
  readonly saved: Saved;
  readonly title: string;
  /** Where else the same is said, for those who can't see it: `The same as text is below.` */
  readonly twin?: string;
  /** The box that is marked, by its address, where boxes can be chosen. */
  readonly chosen?: string | undefined;
  readonly choose?: (address: string | undefined) => void;
}

/** Below this width the drawer lies at the bottom, and a whole drawing is too small to read; in pixels. */
const narrow = 600;
const readable = 0.8;

/** Further than this the pointer drags, nearer it clicks; in pixels. */
const dragFrom = 4;

/** Scrolls the drawing, and nothing around it, until a box is in its middle, or above the drawer of phones. */
function bringToView(box: Element, view: HTMLElement): void {
  const [at, frame] = [box.getBoundingClientRect(), view.getBoundingClientRect()];
  view.scrollBy(
    at.left + at.width / 2 - (frame.left + frame.width / 2),
    at.top + at.height / 2 - (frame.top + frame.height * (frame.width < narrow ? 0.25 : 0.5)),
  );
}

/** A drawing that scrolls, drags, and zooms at the pointer. */
export function Canvas({ element, saved, title, twin = '', chosen, choose }: CanvasProps) {
  const view = useRef<HTMLElement>(null);
  const zoom = useZoom(view, element);
  const zoomTo = zoom.to;
  const drag = useRef<{ x: number; y: number; left: number; top: number; moved: boolean }>(
    undefined,
  );

  useEffect(() => {
    for (const box of element.querySelectorAll('[data-chosen]')) box.removeAttribute('data-chosen');
    if (chosen === undefined) return;
    const box = element.querySelector(`[data-address="${CSS.escape(chosen)}"]`);
    box?.setAttribute('data-chosen', '');
    if (!box || !view.current) return;
    if (view.current.clientWidth < narrow) zoomTo(readable);
    bringToView(box, view.current);
  }, [element, chosen, zoomTo]);

  const down = (event: PointerEvent) => {
    const at = view.current;
    if (!at || event.button !== 0 || event.pointerType === 'touch') return;
    drag.current = {
      x: event.clientX,
      y: event.clientY,
      left: at.scrollLeft,
      top: at.scrollTop,
      moved: false,
    };
  };
  const move = (event: PointerEvent) => {
    const from = drag.current;
    const at = view.current;
    if (!from || !at) return;
    const [byX, byY] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.moved && Math.hypot(byX, byY) < dragFrom) return;
    if (!from.moved) at.setPointerCapture(event.pointerId);
    from.moved = true;
    at.scrollTo(from.left - byX, from.top - byY);
  };
  const up = (event: PointerEvent) => {
    const moved = drag.current?.moved;
    drag.current = undefined;
    if (moved || !choose || event.button !== 0) return;
    const box = (event.target as Element).closest('[data-address]');
    choose(box?.getAttribute('data-address') ?? undefined);
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoom.by(1.25);
    else if (event.key === '-') zoom.by(0.8);
    else if (event.key === '0') zoom.fit();
    else if (event.key === '1') zoom.to(1);
    else if (event.key === 'Escape' && choose) choose(undefined);
    else return; // arrow keys scroll by themselves
    event.preventDefault();
  };

  return (
    <div className={classes.all}>
      <ScrollFrame
        ref={view}
        data-autofocus // in a dialog the keys zoom at once
        className={classes.view}
        data-open={chosen === undefined ? undefined : ''}
        aria-label={`Drawing of ${title}; + and − zoom, arrows move. ${twin}`.trim()}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => {
          drag.current = undefined;
        }}
        onKeyDown={key}
      >
        <SvgView element={element} className={classes.paper ?? ''} />
      </ScrollFrame>
      <CanvasTools zoom={zoom} saved={saved} title={title} view={view} />
    </div>
  );
}
