import { useSearchParams } from 'react-router';
import { useStoredReports } from '../../api/stored-reports.ts';
import { NoReports } from '../../parts/no-reports.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ReportChoice } from '../../parts/report-choice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useSession } from '../../session/session.ts';
import { Page } from '../../shell/page.tsx';
import classes from './compare-page.module.css';
import { Comparison } from './comparison.tsx';

/** A report against its suggestion, or two reports against each other. */
export function ComparePage() {
  const session = useSession();
  const { data: reports, error } = useStoredReports(session);
  const [search, setSearch] = useSearchParams();
  const before = search.get('report') ?? reports?.[0]?.id ?? '';
  const after = search.get('other') ?? '';
  const set = (name: string, value: string) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      if (value === '') next.delete(name);
      else next.set(name, value);
      return next;
    });
  return (
    <Page title="Compare">
      {error !== undefined && <ProblemAlert error={error} />}
      {error === undefined && reports === undefined && (
        <Waiting what="Your list of reports" height={640} />
      )}
      {reports?.length === 0 && <NoReports what="compare it with what it suggests" />}
      {reports && reports.length > 0 && (
        <div className={classes.page}>
          <div className={classes.choices}>
            <ReportChoice
              label="Before"
              reports={reports}
              value={before}
              choose={(id) => set('report', id)}
            />
            <ReportChoice
              label="After"
              reports={reports.filter(({ id }) => id !== before)}
              none="What it suggests"
              value={after}
              choose={(id) => set('other', id)}
            />
          </div>
          <Comparison key={before + after} reportId={before} otherId={after || undefined} />
        </div>
      )}
    </Page>
  );
}
