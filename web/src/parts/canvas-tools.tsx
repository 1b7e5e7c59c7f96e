import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import type { RefObject } from 'react';
import classes from './canvas.module.css';
import { copyText } from './copy-text.ts';
import { Icon, type IconName } from './icon.tsx';
import { pngOf } from './png.ts';
import { saveBlob, saveText } from './save-file.ts';
import type { Zoom } from './use-zoom.ts';

/** What a drawing can be saved as. */
export interface Saved {
  readonly svg: string;
  readonly mermaid: string;
  /** Empty for none. */
  readonly dot: string;
  /** Mermaid's own pictures hold HTML, which no browser paints into a PNG. */
  readonly noPng?: boolean;
}

interface CanvasToolsProps {
  readonly zoom: Zoom;
  readonly saved: Saved;
  readonly title: string;
  readonly view: RefObject<HTMLElement | null>;
}

/** What floats over the drawing: zoom, moving by a click, and export. */
export function CanvasTools({ zoom, saved, title, view }: CanvasToolsProps) {
  const { svg, mermaid, dot, noPng = false } = saved;
  const move = (x: number, y: number) => view.current?.scrollBy(x, y);
  const button = (label: string, icon: IconName, onClick: () => void) => (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Icon name={icon} size={18} />
      </ActionIcon>
    </Tooltip>
  );
  const png = async (times: number) => saveBlob(await pngOf(svg, times), `${title}.png`);
  return (
    <div className={classes.tools} role="toolbar" aria-label="Drawing">
      {button('Smaller', 'minus', () => zoom.by(0.8))}
      <Tooltip label="Full size">
        <button type="button" className={classes.scale} onClick={() => zoom.to(1)}>
          {Math.round(zoom.scale * 100)} %
        </button>
      </Tooltip>
      {button('Larger', 'plus', () => zoom.by(1.25))}
      {button('Fit', 'fit', zoom.fit)}
      <span className={classes.bar} />
      {button('Move left', 'left', () => move(-160, 0))}
      {button('Move up', 'up', () => move(0, -160))}
      {button('Move down', 'down', () => move(0, 160))}
      {button('Move right', 'right', () => move(160, 0))}
      <span className={classes.bar} />
      <Menu position="top-end">
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<Icon name="download" size={16} />}
          >
            Export
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveText(svg, `${title}.svg`, 'image/svg+xml')}>SVG</Menu.Item>
          {(noPng ? [] : [1, 2, 4]).map((times) => (
            <Menu.Item key={times} onClick={() => void png(times)}>
              PNG, {times}×
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => saveText(mermaid, `${title}.mmd`, 'text/plain')}>
            Mermaid
          </Menu.Item>
          <Menu.Item onClick={() => void copyText(mermaid, 'Mermaid source')}>
            Copy Mermaid
          </Menu.Item>
          {dot !== '' && (
            <Menu.Item onClick={() => saveText(dot, `${title}.dot`, 'text/plain')}>DOT</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
