import type { Citation } from '@stackstage/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { count, usd } from '../../parts/units.ts';
import { Visible } from '../../parts/visible-text.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { DrawingPreview } from '../report/diagram/drawing-preview.tsx';
import { ShownReportContext } from '../report/shown-report.ts';
import classes from './about-report.module.css';

interface AboutReportProps {
  readonly uid: string;
  readonly reportId: string;
  /** Of the newest answer that cites something. */
  readonly citations: readonly Citation[];
}

/** The report that is talked about, beside the talk: its drawing, with what was last cited marked. */
export function AboutReport({ uid, reportId, citations }: AboutReportProps) {
  const { data, error, isPending } = useQuery({
    queryKey: ['report', uid, reportId],
    queryFn: async () => (await import('../../api/read-report.ts')).readReport(uid, reportId),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isPending) return <Waiting what="The report" height={320} />;
  if (error) return <ProblemAlert error={error} />;
  const base = `/reports/${reportId}`;
  const { report, title } = data;
  const cited = [...new Set(citations.flatMap(({ resource }) => resource ?? []))].filter(
    (address) => report.resources.some((one) => one.address === address),
  );
  return (
    <ShownReportContext value={{ ...data, reportId, base }}>
      <div className={classes.about}>
        <h2 className={classes.title}>
          <Link to={base}>{title}</Link>
        </h2>
        <p className={classes.figures}>
          Score {report.score}, {count(report.issues.length, 'finding')}
          {report.estimated_cost.lines.length > 0 &&
            `, ${usd(report.estimated_cost.monthly_usd)} a month`}
        </p>
        <div className={classes.drawing}>
          <DrawingPreview marked={cited} />
        </div>
        {cited.length > 0 && (
          <section className={classes.cited} aria-label="Last cited">
            <h3>Last cited</h3>
            <ul>
              {cited.map((address) => (
                <li key={address}>
                  <Link to={`${base}/diagram?${new URLSearchParams({ resource: address })}`}>
                    <code>
                      <Visible text={address} />
                    </code>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </ShownReportContext>
  );
}
