import { Link } from 'react-router';
import { SeverityMark } from '../../../parts/severity.tsx';
import { count, usdChange } from '../../../parts/units.ts';
import { DrawingPreview } from '../diagram/drawing-preview.tsx';
import { causesOf } from '../findings/causes.ts';
import { ModelSection } from '../model-part/model-section.tsx';
import { useShownReport } from '../shown-report.ts';
import { Coverage } from './coverage.tsx';
import classes from './overview.module.css';
import { SecretsNote } from './secrets-note.tsx';
import { sentencesOf } from './sentences.ts';

/** One screen that answers: what it is, what is worst, what to do first. */
export function Overview() {
  const { report, base } = useShownReport();
  const worst = causesOf(report.issues).slice(0, 3);
  const best = report.recommendations.toSorted((a, b) => b.score_gain - a.score_gain).slice(0, 5);
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <SecretsNote report={report} base={base} />
        <DrawingPreview />
        <div className={classes.words}>
          {sentencesOf(report).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <Coverage report={report} base={base} />
      </div>
      <div className={classes.side}>
        <section>
          <h2 className={classes.heading}>Worst findings</h2>
          {worst.length === 0 && (
            <p className={classes.none}>Nothing that is checked fails here.</p>
          )}
          <ol className={classes.list}>
            {worst.map((cause) => (
              <li key={cause.key}>
                <Link
                  className={classes.finding}
                  to={`${base}/findings?at=${encodeURIComponent(cause.key)}`}
                >
                  <SeverityMark severity={cause.severity} bare />
                  <span>
                    <span className={classes.title}>{cause.title}</span>
                    <span className={classes.where}>
                      {cause.resources[0]}
                      {cause.resources.length > 1 && ` and ${cause.resources.length - 1} more`}
                    </span>
                  </span>
                </Link>
              </li>
            ))}
          </ol>
        </section>
        {best.length > 0 && (
          <section>
            <h2 className={classes.heading}>What pays most</h2>
            <ol className={classes.list}>
              {best.map((change) => (
                <li key={change.rule}>
                  <Link
                    className={classes.gain}
                    to={`${base}/findings?rule=${encodeURIComponent(change.rule)}`}
                  >
                    <span className={classes.title}>{change.title}</span>
                    <span className={classes.points}>+{change.score_gain.toFixed(1)}</span>
                    <span className={classes.where}>
                      {count(change.resources.length, 'resource')}
                    </span>
                    <span className={classes.where}>
                      {change.monthly_usd_change === undefined
                        ? 'cost not known'
                        : `${usdChange(change.monthly_usd_change)} a month`}
                    </span>
                  </Link>
                </li>
              ))}
            </ol>
            <Link to={`${base}/suggestion`} className={classes.more}>
              All of it, as code
            </Link>
          </section>
        )}
      </div>
      <ModelSection />
    </div>
  );
}
