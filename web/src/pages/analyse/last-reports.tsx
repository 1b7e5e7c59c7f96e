import { Link } from 'react-router';
import { useStoredReports } from '../../api/stored-reports.ts';
import { ReportRow } from '../../parts/report-row.tsx';
import { useSession } from '../../session/session.ts';
import classes from './section.module.css';

/** The last five reports, live. */
export function LastReports() {
  const session = useSession();
  const { data = [] } = useStoredReports(session, 5);
  if (data.length === 0) return null;
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2>Last reports</h2>
        <Link to="/reports">All reports</Link>
      </div>
      <ul className={classes.rows}>
        {data.map((report) => (
          <ReportRow key={report.id} report={report} />
        ))}
      </ul>
    </section>
  );
}
