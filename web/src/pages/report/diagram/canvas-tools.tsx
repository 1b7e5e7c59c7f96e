import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import type { RefObject } from 'react';
import { copyText } from '../../../parts/copy-text.ts';
import { Icon, type IconName } from '../../../parts/icon.tsx';
import { saveBlob, saveText } from '../../../parts/save-file.ts';
import classes from './canvas.module.css';
import type { Drawing } from './drawing.ts';
import { pngOf } from './png.ts';
import type { Zoom } from './use-zoom.ts';

interface CanvasToolsProps {
  readonly zoom: Zoom;
  readonly drawing: Drawing;
  readonly mermaid: string;
  readonly title: string;
  readonly view: RefObject<HTMLElement | null>;
}

/** What floats over the drawing: zoom, moving by a click, and export. */
export function CanvasTools({ zoom, drawing, mermaid, title, view }: CanvasToolsProps) {
  const move = (x: number, y: number) => view.current?.scrollBy(x, y);
  const button = (label: string, icon: IconName, onClick: () => void) => (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={onClick}>
        <Icon name={icon} size={18} />
      </ActionIcon>
    </Tooltip>
  );
  const png = async (times: number) => saveBlob(await pngOf(drawing.svg, times), `${title}.png`);
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
          <Menu.Item onClick={() => saveText(drawing.svg, `${title}.svg`, 'image/svg+xml')}>
            SVG
          </Menu.Item>
          {[1, 2, 4].map((times) => (
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
          {drawing.dot !== '' && (
            <Menu.Item onClick={() => saveText(drawing.dot, `${title}.dot`, 'text/plain')}>
              DOT
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
