import type { AnswerDiagram } from '@stackstage/contracts';
import { useCallback, useMemo } from 'react';
import classes from './answer-picture.module.css';
import { MermaidPicture } from './mermaid-picture.tsx';
import { PictureFigure } from './picture-figure.tsx';
import { svgElement } from './svg-element.ts';

/** A diagram in an answer, drawn by StackStage: enlarged and saved from here. */
export function AnswerPicture({ diagram }: { diagram: AnswerDiagram | undefined }) {
  const svg = diagram?.svg ?? '';
  // As a picture it can run nothing and load nothing.
  const address = useMemo(() => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, [svg]);
  const element = useCallback(() => onPaper(svgElement(svg)), [svg]);
  if (!diagram) return <p className={classes.waits}>A diagram follows.</p>;
  const { title, mermaid } = diagram;
  if (svg === '') return <MermaidPicture source={mermaid} title={title} />;
  return (
    <PictureFigure title={title} saved={{ svg, mermaid, dot: '' }} element={element}>
      <div className={classes.paper}>
        <img src={address} alt={title} />
      </div>
    </PictureFigure>
  );
}

/** What was drawn for white paper stands on it in both themes. */
function onPaper(element: SVGSVGElement): SVGSVGElement {
  element.style.background = '#ffffff';
  return element;
}
