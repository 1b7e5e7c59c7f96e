import { Link } from 'react-router';
import type { StoredReport } from '../api/stored-reports.ts';
import classes from './report-row.module.css';
import { ScoreBadge } from './score-badge.tsx';
import { SeverityMark, severities } from './severity.tsx';
import { count, moment, usd } from './units.ts';

/** A stored report in a list: what it is, what it says in short. */
export function ReportRow({ report }: { report: StoredReport }) {
  const { issues, files } = report;
  return (
    <li className={classes.row}>
      <Link to={`/reports/${report.id}`} className={classes.link}>
        <ScoreBadge score={report.score} />
        <span className={classes.what}>
          <span className={classes.title}>{report.title}</span>
          <span className={classes.files}>
            {moment(new Date(report.created_at))} · {count(report.resources, 'resource')} ·{' '}
            {files.slice(0, 3).join(', ')}
            {files.length > 3 ? ` and ${files.length - 3} more` : ''}
          </span>
        </span>
        <span className={classes.issues}>
          {severities
            .filter((severity) => severity !== 'info' && issues[severity] > 0)
            .slice(0, 3)
            .map((severity) => (
              <span key={severity} className={classes.issue}>
                <SeverityMark severity={severity} bare /> {issues[severity]}
              </span>
            ))}
        </span>
        <span className={classes.cost}>
          {usd(report.monthly_usd)}
          <small> a month</small>
        </span>
      </Link>
    </li>
  );
}
