import { SegmentedControl } from '@mantine/core';
import type { CompareResponse } from '@stackstage/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { pillarNames } from '../../parts/pillars.ts';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { SeverityMark } from '../../parts/severity.tsx';
import { count, usd, usdChange } from '../../parts/units.ts';
import { Waiting } from '../../parts/waiting.tsx';
import classes from './compare-page.module.css';
import { SideDrawing } from './side-drawing.tsx';

interface ComparisonProps {
  readonly reportId: string;
  readonly otherId: string | undefined;
}

/** Two sides: figures, pillars, drawings, and what is fixed, new and left. */
export function Comparison({ reportId, otherId }: ComparisonProps) {
  const body = { report_id: reportId, ...(otherId ? { other_report_id: otherId } : {}) };
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['compare', body],
    queryFn: ({ signal }) => call('compare', body, signal),
  });
  const [withSame, setWithSame] = useState('differences');
  if (isPending) return <Waiting what="The comparison" height={640} />;
  if (error) return <ProblemAlert error={error} retry={refetch} />;
  const { before, after, pillars, fixed, added, remaining } = data;
  const shownPillars = pillars.filter(
    (one) => withSame === 'all' || Math.round(one.before) !== Math.round(one.after),
  );
  return (
    <div className={classes.comparison}>
      <div className={classes.sides}>
        {[before, after].map((side, index) => (
          <section key={index === 0 ? 'before' : 'after'} className={classes.side}>
            <h2>
              <span className={classes.which}>{index === 0 ? 'Before' : 'After'}</span> {side.title}
            </h2>
            <p className={classes.figures}>
              <span>
                <b>{Math.round(side.score)}</b> of 100
              </span>
              <span>
                <b>{usd(side.monthly_usd)}</b> a month
              </span>
              <span>
                <b>{side.issues.length}</b> findings
              </span>
            </p>
            <SideDrawing
              reportId={index === 0 ? reportId : (otherId ?? reportId)}
              suggested={index === 1 && otherId === undefined}
            />
          </section>
        ))}
      </div>
      <p className={classes.sum}>
        {signed(data.score_change)} points, {usdChange(data.monthly_usd_change)} a month,{' '}
        {count(fixed.length, 'finding')} fixed, {added.length} new, {remaining.length} left.
      </p>
      <SegmentedControl
        className={classes.switch ?? ''}
        size="xs"
        aria-label="What to show"
        value={withSame}
        onChange={setWithSame}
        data={[
          { value: 'differences', label: 'Differences' },
          { value: 'all', label: 'All' },
        ]}
      />
      <section className={classes.part}>
        <h3>Score by pillar</h3>
        {shownPillars.length === 0 && <p className={classes.none}>No pillar differs.</p>}
        <ul className={classes.pillars}>
          {shownPillars.map((one) => (
            <li key={one.pillar}>
              <span>{pillarNames[one.pillar]}</span>
              <span className={classes.numbers}>
                {Math.round(one.before)} → <b>{Math.round(one.after)}</b>
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Issues title="Fixed" issues={fixed} />
      <Issues title="New" issues={added} />
      {withSame === 'all' && <Issues title="Left" issues={remaining} />}
    </div>
  );
}

type ComparedIssues = readonly Readonly<CompareResponse['fixed'][number]>[];

function Issues({ title, issues }: { title: string; issues: ComparedIssues }) {
  return (
    <section className={classes.part}>
      <h3>
        {title}, {count(issues.length, 'finding')}
      </h3>
      {issues.length === 0 && <p className={classes.none}>None.</p>}
      <ul className={classes.issues}>
        {issues.map(({ rule, resource, severity, title: what }) => (
          <li key={rule + resource}>
            <SeverityMark severity={severity} bare />
            <span>{what}</span>
            <code>{resource}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function signed(points: number): string {
  const rounded = Math.round(points);
  return rounded < 0 ? `−${-rounded}` : `+${rounded}`;
}
