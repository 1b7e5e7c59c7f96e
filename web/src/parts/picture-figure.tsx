import { Button, Modal } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { Canvas } from './canvas.tsx';
import type { Saved } from './canvas-tools.tsx';
import { Icon } from './icon.tsx';
import classes from './picture-figure.module.css';
import { saveText } from './save-file.ts';

interface PictureFigureProps {
  readonly title: string;
  readonly saved: Saved;
  /** The picture, to be moved in: made when it is opened. */
  element(): SVGSVGElement;
  /** The picture as it stands in the text. */
  readonly children: ReactNode;
}

/** A picture in a text: enlarged, to zoom and move in, and saved from here. */
export function PictureFigure({ title, saved, element, children }: PictureFigureProps) {
  const [open, setOpen] = useState(false);
  return (
    <figure className={classes.figure}>
      {children}
      <figcaption className={classes.caption}>
        <span className={classes.title}>{title}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon name="fit" size={14} />}
          aria-label={`Enlarge: ${title}`}
          onClick={() => setOpen(true)}
        >
          Enlarge
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon name="download" size={14} />}
          aria-label={`Save as SVG: ${title}`}
          onClick={() => saveText(saved.svg, `${title}.svg`, 'image/svg+xml')}
        >
          SVG
        </Button>
      </figcaption>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={title}
        fullScreen
        classNames={{ content: classes.sheet ?? '', body: classes.room ?? '' }}
      >
        <Enlarged title={title} saved={saved} element={element} />
      </Modal>
    </figure>
  );
}

function Enlarged({ title, saved, element }: Omit<PictureFigureProps, 'children'>) {
  const made = useMemo(element, [element]);
  return <Canvas element={made} saved={saved} title={title} />;
}
