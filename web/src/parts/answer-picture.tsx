import { Button, Modal } from '@mantine/core';
import type { AnswerDiagram } from '@stackstage/contracts';
import { useMemo, useState } from 'react';
import classes from './answer-picture.module.css';
import { MermaidPicture } from './mermaid-picture.tsx';
import { saveBlob } from './save-file.ts';

/** A diagram in an answer, drawn by StackStage: enlarged and saved from here. */
export function AnswerPicture({ diagram }: { diagram: AnswerDiagram | undefined }) {
  const [open, setOpen] = useState(false);
  const svg = diagram?.svg;
  // As a picture it can run nothing and load nothing.
  const address = useMemo(
    () => (svg === undefined ? undefined : `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`),
    [svg],
  );
  if (!diagram) return <p className={classes.waits}>A diagram follows.</p>;
  const { title, mermaid } = diagram;
  if (address === undefined) return <MermaidPicture source={mermaid} title={title} />;
  return (
    <figure className={classes.figure}>
      <button
        type="button"
        className={classes.paper}
        onClick={() => setOpen(true)}
        aria-label={`Enlarge: ${title}`}
      >
        <img src={address} alt={title} />
      </button>
      <figcaption className={classes.caption}>
        <span>{title}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => saveBlob(new Blob([svg ?? ''], { type: 'image/svg+xml' }), `${title}.svg`)}
        >
          Save SVG
        </Button>
      </figcaption>
      <Modal opened={open} onClose={() => setOpen(false)} title={title} fullScreen>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <div className={classes.large} tabIndex={0}>
          <img src={address} alt={title} />
        </div>
      </Modal>
    </figure>
  );
}
