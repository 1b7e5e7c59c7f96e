import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { CodeLines } from '../../../parts/code-lines.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { MermaidPicture } from '../../../parts/mermaid-picture.tsx';
import { saveText } from '../../../parts/save-file.ts';
import { count } from '../../../parts/units.ts';
import { useShownReport } from '../shown-report.ts';
import classes from './mermaid-twin.module.css';

/** The drawing as Mermaid source, to take elsewhere, and as Mermaid draws it there. */
export function MermaidTwin() {
  const { report, title } = useShownReport();
  const [isOpen, setOpen] = useState(false);
  const [isDrawn, setDrawn] = useState(false);
  const pictureId = useId();
  const lines = report.diagram.trimEnd().split('\n');
  return (
    <details className={classes.twin} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The same as Mermaid</summary>
      {isOpen && (
        <div className={classes.parts}>
          <p>For a README, a wiki or a pull request: what reads Mermaid draws it like this.</p>
          <div className={classes.actions}>
            <Button
              size="xs"
              variant="default"
              aria-expanded={isDrawn}
              aria-controls={isDrawn ? pictureId : undefined}
              onClick={() => setDrawn(!isDrawn)}
            >
              {isDrawn ? 'Hide preview' : 'Preview'}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<Icon name="download" size={16} />}
              onClick={() => saveText(report.diagram, `${title}.mmd`, 'text/plain')}
            >
              Download
            </Button>
          </div>
          {isDrawn && (
            <div id={pictureId} className={classes.picture}>
              <MermaidPicture source={report.diagram} title={title} besideSource />
            </div>
          )}
          <CodeLines
            title={`Mermaid, ${count(lines.length, 'line')}`}
            label="Mermaid source"
            lines={lines}
            tallest={480}
          />
        </div>
      )}
    </details>
  );
}
