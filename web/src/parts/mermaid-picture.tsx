import { useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CodeLines } from './code-lines.tsx';
import type { MermaidDrawing } from './mermaid-draw.ts';
import classes from './mermaid-picture.module.css';
import { mermaidSource } from './mermaid-source.ts';
import { PictureFigure } from './picture-figure.tsx';
import { ProblemAlert } from './problem-alert.tsx';
import { ScrollFrame } from './scroll-frame.tsx';
import { SvgView } from './svg-view.tsx';
import { count } from './units.ts';
import { Waiting } from './waiting.tsx';

/** Smaller than this, of its own size, a picture is scrolled and not shrunk. */
const smallest = 0.6;

interface MermaidPictureProps {
  readonly source: string;
  /** What the picture shows, for those who can't see it. */
  readonly title: string;
  /** Where the source stands beside it anyway, only the reason is said. */
  readonly besideSource?: boolean;
}

/**
 * A Mermaid source as a picture in the theme of the page, or, where it can't be drawn, as text with the reason.
 * Whoever wrote it: it is parsed first, sets nothing of Mermaid, and loads nothing. Mermaid itself is
 * loaded when the first picture is shown.
 */
export function MermaidPicture({ source, title, besideSource = false }: MermaidPictureProps) {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const read = useMemo(() => mermaidSource(source), [source]);
  const text = read.drawable ? read.text : undefined;
  const { data, error, refetch } = useQuery({
    queryKey: ['mermaid', scheme, text],
    queryFn: async () => (await import('./mermaid-draw.ts')).drawMermaid(text ?? '', scheme),
    enabled: text !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const element = useMemo(
    () => (data?.drawn ? fitted(data.element, title) : undefined),
    [data, title],
  );
  const because = read.drawable ? data && reasonOf(data, read.keepsLines) : read.because;
  if (because) return <NoPicture because={because} source={besideSource ? undefined : source} />;
  if (error) return <ProblemAlert error={error} retry={refetch} />;
  if (!element) return <Waiting what="The picture" height={240} />;
  const picture = (
    <ScrollFrame className={classes.frame} aria-label={`${title}, drawn by Mermaid`}>
      <SvgView element={element} className={classes.paper ?? ''} />
    </ScrollFrame>
  );
  if (besideSource) return picture;
  const svg = new XMLSerializer().serializeToString(element);
  const saved = { svg, mermaid: source, dot: '', noPng: true };
  return (
    <PictureFigure title={title} saved={saved} element={() => copyOf(element)}>
      {picture}
    </PictureFigure>
  );
}

/** A copy that can be as large as one wants it. */
function copyOf(drawn: SVGSVGElement): SVGSVGElement {
  const element = drawn.cloneNode(true) as SVGSVGElement;
  element.style.removeProperty('max-width');
  element.style.removeProperty('min-width');
  return element;
}

/** A copy, as the same picture may be shown twice, that shrinks with its frame as far as one can read it. */
function fitted(drawn: SVGSVGElement, title: string): SVGSVGElement {
  const element = drawn.cloneNode(true) as SVGSVGElement;
  const { width } = element.viewBox.baseVal;
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', title);
  element.setAttribute('width', '100%');
  element.removeAttribute('height');
  element.style.maxWidth = `${Math.ceil(width)}px`;
  element.style.minWidth = `${Math.floor(width * smallest)}px`;
  return element;
}

function reasonOf(drawing: MermaidDrawing, keepsLines: boolean): string | undefined {
  if (drawing.drawn) return undefined;
  const { because, line } = drawing;
  return line !== undefined && keepsLines ? `${because} It stops at line ${line}.` : because;
}

interface NoPictureProps {
  readonly because: string;
  readonly source: string | undefined;
}

function NoPicture({ because, source }: NoPictureProps) {
  const lines = source?.split('\n');
  return (
    <div className={classes.text}>
      <p role="status">There is no picture of this source. {because}</p>
      {lines && (
        <CodeLines title={`Mermaid, ${count(lines.length, 'line')}`} lines={lines} tallest={480} />
      )}
    </div>
  );
}
