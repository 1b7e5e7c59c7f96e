import type { ModelFinding } from '@stackstage/contracts';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { InlineCode } from '../../../parts/inline-code.tsx';
import { SeverityMark } from '../../../parts/severity.tsx';
import classes from './model-part.module.css';

/** Weaknesses that a model sees beyond the rules, each with the boxes it is about. */
export function ModelFindings({
  findings,
  base,
}: {
  findings: readonly ModelFinding[];
  base: string;
}) {
  return (
    <>
      <h3 className={classes.subheading}>Beyond the rules</h3>
      <ul className={classes.list}>
        {findings.map((finding) => (
          <li key={finding.title}>
            <span className={classes.title}>
              <SeverityMark severity={finding.severity} /> {finding.title}
            </span>
            <span className={classes.why}>
              <InlineCode text={finding.explanation} />
            </span>
            {finding.fix !== '' && (
              <span className={classes.why}>
                <InlineCode text={finding.fix} />
              </span>
            )}
            <span className={classes.where}>
              {finding.resources.map((address, index) => (
                <Fragment key={address}>
                  {index > 0 && ', '}
                  <Link to={`${base}/diagram?resource=${encodeURIComponent(address)}`}>
                    {address}
                  </Link>
                </Fragment>
              ))}
              {finding.evidence.map(({ file, start_line, end_line }) => (
                <span key={`${file}${start_line}`}>
                  {' '}
                  · {file}, {linesIn(start_line, end_line)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function linesIn(first: number, last: number): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
