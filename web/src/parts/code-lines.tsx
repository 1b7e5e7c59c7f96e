import { ActionIcon, Tooltip } from '@mantine/core';
import { useState } from 'react';
import classes from './code-lines.module.css';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import { ScrollFrame } from './scroll-frame.tsx';
import { Visible } from './visible-text.tsx';

interface CodeLinesProps {
  readonly lines: readonly string[];
  readonly firstLine?: number;
  /** Stretches to mark: first and last line, both counted. */
  readonly marked?: readonly (readonly [number, number])[];
  readonly title: string;
  /** For screen readers, when the title alone says too little. */
  readonly label?: string;
  /** As tall as it gets before it scrolls, in pixels. */
  readonly tallest?: number;
}

/** Lines of a file with their numbers; copying takes the text only. */
export function CodeLines({
  lines,
  firstLine = 1,
  marked = [],
  title,
  label,
  tallest,
}: CodeLinesProps) {
  const [wraps, setWraps] = useState(false);
  const isMarked = (line: number) => marked.some(([first, last]) => first <= line && line <= last);
  return (
    <figure className={classes.code}>
      <figcaption className={classes.head}>
        <span className={classes.title}>{title}</span>
        <Tooltip label={wraps ? 'Do not wrap lines' : 'Wrap long lines'}>
          <ActionIcon
            size={24}
            aria-label="Wrap long lines"
            aria-pressed={wraps}
            onClick={() => setWraps(!wraps)}
          >
            <Icon name="more" size={16} />
          </ActionIcon>
        </Tooltip>
        <CopyButton text={() => lines.join('\n')} what="lines" />
      </figcaption>
      <ScrollFrame
        className={classes.scroll}
        aria-label={label ?? title}
        style={tallest ? { maxHeight: tallest } : undefined}
      >
        <pre className={classes.lines} data-wraps={wraps || undefined}>
          {lines.map((line, index) => {
            const number = firstLine + index;
            return (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
                key={index}
                className={classes.line}
                data-line={number}
                data-marked={isMarked(number) || undefined}
              >
                <Visible text={line} />
                {'\n'}
              </span>
            );
          })}
        </pre>
      </ScrollFrame>
    </figure>
  );
}
