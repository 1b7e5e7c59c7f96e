import { Tooltip } from '@mantine/core';
import type { Citation } from '@stackstage/contracts';
import { Link } from 'react-router';
import classes from './citation-link.module.css';
import { citationPath } from './citation-path.ts';

/** A citation in a text: its number, which opens what it names. */
export function CitationLink({
  citation,
  number,
}: {
  citation: Citation | undefined;
  number: number;
}) {
  if (!citation) return <span>[{number}]</span>;
  const { label, evidence, url } = citation;
  const says = evidence ? `${label} (${evidence.file}, line ${evidence.start_line})` : label;
  const path = citationPath(citation);
  const named = `Source ${number}: ${says}`;
  return (
    <Tooltip label={says} multiline maw={360}>
      {path !== undefined ? (
        <Link className={classes.cite} to={path} aria-label={named}>
          {number}
        </Link>
      ) : url?.startsWith('https:') ? (
        <a
          className={classes.cite}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={named}
        >
          {number}
        </a>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what it names is shown when it has the focus
        <span className={classes.cite} role="note" tabIndex={0} aria-label={named}>
          {number}
        </span>
      )}
    </Tooltip>
  );
}
