import { useLayoutEffect, useRef } from 'react';

/** Puts an SVG element into the page. */
export function SvgView({ element, className }: { element: SVGSVGElement; className: string }) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    holder.current?.replaceChildren(element);
  }, [element]);
  return <div ref={holder} className={className} />;
}
