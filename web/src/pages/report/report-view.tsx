import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Link, NavLink, Outlet, useLocation, useMatch, useNavigate } from 'react-router';
import { PageSkeleton } from '../../parts/page-skeleton.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { useCommands } from '../../shell/commands.ts';
import { Page } from '../../shell/page.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportHead } from './report-head.tsx';
import classes from './report-view.module.css';
import { findingsPath, type ShownReport, ShownReportContext } from './shown-report.ts';

/** A report: its head with the figures, and its tabs, each with an address. */
export function ReportView({ shown }: { shown: ShownReport }) {
  const { title, base, report, reportId } = shown;
  useResourceCommands(shown);
  const bar = useChosenTabInView();
  const [failure, setFailure] = useState<unknown>();
  const isOverview = useMatch(base) !== null;
  const isDrawing = useMatch(`${base}/diagram`) !== null; // the drawing has the page for itself
  const tabs = [
    { path: '', label: 'Overview' },
    { path: '/findings', label: 'Findings', count: report.issues.length },
    { path: '/cost', label: 'Cost' },
    { path: '/diagram', label: 'Diagram' },
    { path: '/suggestion', label: 'Suggestion', count: report.suggestion.changes.length },
    ...(reportId ? [{ path: '/regions', label: 'Regions' }] : []),
    { path: '/details', label: 'Details' },
  ];
  return (
    <ShownReportContext value={shown}>
      <Page
        title={title}
        bleed
        trail={<>{reportId ? <Link to="/reports">Reports</Link> : <Link to="/">Samples</Link>} /</>}
        actions={<ReportActions shown={shown} failed={setFailure} />}
      >
        {failure !== undefined && (
          <div className={classes.failure}>
            <ProblemAlert error={failure} />
          </div>
        )}
        {!isDrawing && <ReportHead shown={shown} isOverview={isOverview} />}
        <nav ref={bar} className={classes.tabs} aria-label="Report">
          {tabs.map(({ path, label, count }) => (
            <NavLink
              key={label}
              to={base + path}
              end
              className={classes.tab ?? ''}
              preventScrollReset
            >
              {label}
              {count !== undefined && <span className={classes.count}>{count}</span>}
            </NavLink>
          ))}
        </nav>
        <div className={classes.body}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </div>
      </Page>
    </ShownReportContext>
  );
}

/** Where the tabs don't fit, the chosen one is scrolled into view. */
function useChosenTabInView() {
  const bar = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen tab follows the path
  useEffect(() => {
    const tab = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (tab && bar.current) {
      bar.current.scrollLeft = tab.offsetLeft - (bar.current.clientWidth - tab.offsetWidth) / 2;
    }
  }, [pathname]);
  return bar;
}

/** The palette finds the report's resources. */
function useResourceCommands({ report, base }: ShownReport): void {
  const navigate = useNavigate();
  const commands = useMemo(
    () =>
      report.resources.map(({ address, service, type }) => ({
        id: `resource:${address}`,
        label: address,
        hint: service ?? type,
        icon: 'pin' as const,
        run: () => void navigate(findingsPath(base, { resource: address })),
      })),
    [report, base, navigate],
  );
  useCommands(commands);
}
