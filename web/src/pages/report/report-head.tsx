import { Link } from 'react-router';
import { PillarBars } from '../../parts/pillar-bars.tsx';
import { count, day, downtime, percent, usd, usdChange } from '../../parts/units.ts';
import classes from './report-head.module.css';
import type { ShownReport } from './shown-report.ts';

interface ReportHeadProps {
  readonly shown: ShownReport;
  /** Where there is little room, the pillars stand on the overview only. */
  readonly isOverview: boolean;
}

/** The figures of a report, and what the suggestion would change of each. */
export function ReportHead({ shown, isOverview }: ReportHeadProps) {
  const { report, base } = shown;
  const { score, scoring, estimated_cost: cost, suggestion, availability } = report;
  return (
    <section className={classes.head} data-short={!isOverview || undefined} aria-label="Figures">
      <Link className={classes.figure} to={`${base}/details`} aria-label={`Score ${score} of 100`}>
        <span className={classes.label}>Score</span>
        <span className={classes.score}>
          {score}
          <small> / 100</small>
        </span>
        <span className={classes.note}>{count(report.issues.length, 'finding')}</span>
      </Link>
      <PillarBars
        pillars={scoring.pillars}
        pathOf={(pillar) => `${base}/findings?pillar=${pillar}`}
      />
      <Link className={classes.figure} to={`${base}/cost`}>
        <span className={classes.label}>Cost</span>
        {cost.lines.length === 0 ? (
          <>
            <span className={classes.unknown}>not known</span>
            <span className={classes.note}>nothing here has a price</span>
          </>
        ) : (
          <>
            <span className={classes.number}>
              {usd(cost.monthly_usd)}
              <small> a month</small>
            </span>
            <span className={classes.note}>prices of {day(cost.as_of)}</span>
          </>
        )}
      </Link>
      <Link className={classes.figure} to={`${base}/details`}>
        <span className={classes.label}>Availability</span>
        {availability.percent === undefined ? (
          <>
            <span className={classes.unknown}>not known</span>
            <span className={classes.note}>no agreement covers the path</span>
          </>
        ) : (
          <>
            <span className={classes.number}>{percent(availability.percent / 100)}</span>
            <span className={classes.note}>
              {downtime(availability.downtime_minutes_per_year ?? 0)} down
            </span>
          </>
        )}
      </Link>
      {suggestion.changes.length > 0 && (
        <Link className={classes.suggested} to={`${base}/suggestion`}>
          <span className={classes.label}>Suggested</span>
          <span className={classes.change}>
            {score} <span className={classes.arrow}>→</span> <b>{suggestion.score}</b>
          </span>
          <span className={classes.note}>
            {usdChange(suggestion.monthly_usd - cost.monthly_usd)} a month,{' '}
            {count(suggestion.changes.length, 'change')}
          </span>
        </Link>
      )}
    </section>
  );
}
