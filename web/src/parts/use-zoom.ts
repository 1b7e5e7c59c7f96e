import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { sizeOf } from './svg-element.ts';

const smallest = 0.1;
const largest = 4;

export interface Zoom {
  readonly scale: number;
  by(factor: number): void;
  to(scale: number): void;
  fit(): void;
}

/** Zooms a drawing in the element that scrolls it; wheel with Ctrl, or a pinch, zooms at the pointer. */
export function useZoom(view: RefObject<HTMLElement | null>, element: SVGSVGElement): Zoom {
  const [scale, setScale] = useState(1);
  const current = useRef(1);

  const scaleTo = useCallback(
    (wanted: number, at?: { readonly x: number; readonly y: number }) => {
      const holder = view.current;
      if (!holder) return;
      const next = Math.min(largest, Math.max(smallest, wanted));
      const { width, height } = sizeOf(element);
      const point = at ?? { x: holder.clientWidth / 2, y: holder.clientHeight / 2 };
      const before = element.getBoundingClientRect();
      const frame = holder.getBoundingClientRect();
      const inX = (frame.left + point.x - before.left) / current.current;
      const inY = (frame.top + point.y - before.top) / current.current;
      element.setAttribute('width', String(width * next));
      element.setAttribute('height', String(height * next));
      const after = element.getBoundingClientRect();
      holder.scrollLeft += after.left + inX * next - (frame.left + point.x);
      holder.scrollTop += after.top + inY * next - (frame.top + point.y);
      current.current = next;
      setScale(next);
    },
    [view, element],
  );

  const fit = useCallback(() => {
    const holder = view.current;
    if (!holder) return;
    const { width, height } = sizeOf(element);
    const room = 48;
    scaleTo(
      Math.min((holder.clientWidth - room) / width, (holder.clientHeight - room) / height, 1.25),
    );
  }, [view, element, scaleTo]);

  useEffect(fit, [fit]);
  useEffect(() => {
    const holder = view.current;
    if (!holder) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const frame = holder.getBoundingClientRect();
      const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
      scaleTo(current.current * Math.exp(-event.deltaY / 300), at);
    };
    holder.addEventListener('wheel', wheel, { passive: false });
    return () => holder.removeEventListener('wheel', wheel);
  }, [view, scaleTo]);

  return { scale, by: (factor) => scaleTo(current.current * factor), to: scaleTo, fit };
}
