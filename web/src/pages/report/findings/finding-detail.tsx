import { Button } from '@mantine/core';
import type { Issue } from '@stackstage/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { Icon } from '../../../parts/icon.tsx';
import { pillarNames } from '../../../parts/pillars.ts';
import { useScrollToHash } from '../../../parts/scroll-to-hash.ts';
import { SeverityMark } from '../../../parts/severity.tsx';
import { count } from '../../../parts/units.ts';
import { Visible } from '../../../parts/visible-text.tsx';
import { useShownReport } from '../shown-report.ts';
import type { Cause } from './causes.ts';
import { Evidence } from './evidence.tsx';
import classes from './finding-detail.module.css';
import { asMarkdown } from './markdown.ts';
import { Suppress } from './suppress.tsx';

/** Before this many, all resources of a cause show their lines at once. */
const shownAtOnce = 4;

/** What is wrong, why here, on which lines, and what to do. */
export function FindingDetail({ cause, back }: { cause: Cause; back: (() => void) | undefined }) {
  const { report } = useShownReport();
  const [all, setAll] = useState(false);
  useScrollToHash();
  const [first] = cause.issues;
  if (!first) return null;
  const issues = all ? cause.issues : cause.issues.slice(0, shownAtOnce);
  const hidden = cause.issues.length - issues.length;
  return (
    <article className={classes.detail} data-detail tabIndex={-1} aria-label={cause.title}>
      {back && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<Icon name="left" size={14} />}
          onClick={back}
        >
          All findings
        </Button>
      )}
      <header className={classes.head}>
        <div className={classes.marks}>
          <SeverityMark severity={cause.severity} />
          <span>{pillarNames[cause.pillar]}</span>
          <code>{cause.rule}</code>
        </div>
        <h2 className={classes.title}>{cause.title}</h2>
        <div className={classes.actions}>
          <CopyButton
            text={() => asMarkdown(cause, report)}
            what="finding as Markdown"
            label="Copy as Markdown"
          />
          <CopyButton text={() => location.href} what="address" label="Copy link" />
          <Suppress rule={cause.rule} issue={first} />
        </div>
      </header>
      <p className={classes.text}>{first.explanation}</p>
      <section id="evidence" className={classes.part} data-evidence>
        <h3>{count(cause.resources.length, 'resource')}</h3>
        {issues.map((issue) => (
          <Occurrence key={issue.resource + issue.evidence[0]?.start_line} issue={issue} />
        ))}
        {hidden > 0 && (
          <Button variant="default" onClick={() => setAll(true)}>
            Show {hidden} more
          </Button>
        )}
      </section>
      <section className={classes.part}>
        <h3>What to do</h3>
        <p className={classes.text}>{first.fix}</p>
      </section>
      <References issue={first} />
    </article>
  );
}

function Occurrence({ issue }: { issue: Issue }) {
  const { base } = useShownReport();
  return (
    <div className={classes.occurrence}>
      <div className={classes.resource}>
        <Link
          to={`${base}/diagram?resource=${encodeURIComponent(issue.resource)}`}
          title="Show in the drawing"
        >
          <code>
            <Visible text={issue.resource} />
          </code>
        </Link>
        <CopyButton text={issue.resource} what="resource" />
      </div>
      {issue.severity_because && (
        <p className={classes.because}>Why this severity: {issue.severity_because}</p>
      )}
      {'reason' in issue && <p className={classes.because}>Suppressed: {String(issue.reason)}</p>}
      {issue.by_default && (
        <p className={classes.because}>
          No line sets it; the{' '}
          <a href={issue.by_default} rel="noopener noreferrer" target="_blank">
            documented default
          </a>{' '}
          decides.
        </p>
      )}
      <Evidence evidence={issue.evidence} label={issue.resource} />
      {issue.resources && issue.resources.length > 1 && (
        <p className={classes.because}>
          Concerns{' '}
          {issue.resources.map((address) => (
            <code key={address} className={classes.also}>
              {address}
            </code>
          ))}
        </p>
      )}
    </div>
  );
}

function References({ issue: { references, equivalents } }: { issue: Issue }) {
  if (references.length === 0 && equivalents.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3>References</h3>
      <ul className={classes.references}>
        {references.map(({ framework, id, url }) => (
          <li key={url + id}>
            <a href={url} rel="noopener noreferrer" target="_blank">
              {framework} {id}
            </a>
          </li>
        ))}
        {equivalents.length > 0 && (
          <li className={classes.equivalents}>
            The same check elsewhere:{' '}
            {equivalents.map((id) => (
              <code key={id}>{id}</code>
            ))}
          </li>
        )}
      </ul>
    </section>
  );
}
