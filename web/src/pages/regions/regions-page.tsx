import { useSearchParams } from 'react-router';
import { useStoredReports } from '../../api/stored-reports.ts';
import { NoReports } from '../../parts/no-reports.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ReportChoice } from '../../parts/report-choice.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useSession } from '../../session/session.ts';
import { Page } from '../../shell/page.tsx';
import classes from './region-ranking.module.css';
import { RegionRanking } from './region-ranking.tsx';

/** Where an architecture would run best, for any of one's reports. */
export function RegionsPage() {
  const session = useSession();
  const { data: reports, error } = useStoredReports(session);
  const [search, setSearch] = useSearchParams();
  const chosen = search.get('report') ?? reports?.[0]?.id ?? '';
  return (
    <Page title="Regions">
      {error !== undefined && <ProblemAlert error={error} />}
      {error === undefined && reports === undefined && (
        <Waiting what="Your list of reports" height={640} />
      )}
      {reports?.length === 0 && <NoReports what="see where it would run best" />}
      {reports && reports.length > 0 && (
        <div className={classes.page}>
          <ReportChoice
            label="Architecture"
            reports={reports}
            value={chosen}
            choose={(id) =>
              setSearch((before) => {
                const after = new URLSearchParams(before);
                after.set('report', id);
                return after;
              })
            }
          />
          <RegionRanking key={chosen} reportId={chosen} />
        </div>
      )}
    </Page>
  );
}
