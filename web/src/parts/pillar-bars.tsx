import type { PillarScore } from '@stackstage/contracts';
import { Link } from 'react-router';
import classes from './pillar-bars.module.css';
import { pillarNames } from './pillars.ts';
import { count } from './units.ts';

/** The six pillars as thin bars, each with its number; with `after` also what the suggestion makes of it. */
export function PillarBars({
  pillars,
  after,
  pathOf,
}: {
  pillars: readonly PillarScore[];
  after?: readonly PillarScore[];
  pathOf?: (pillar: PillarScore['pillar']) => string;
}) {
  return (
    <ul className={classes.bars} aria-label="Score by pillar">
      {pillars.map(({ pillar, score, findings }) => {
        const later = after?.find((one) => one.pillar === pillar)?.score;
        const content = (
          <>
            <span className={classes.name}>{pillarNames[pillar]}</span>
            <span className={classes.track}>
              {later !== undefined && (
                <span className={classes.later} style={{ width: `${later}%` }} />
              )}
              <span className={classes.bar} style={{ width: `${score}%` }} />
            </span>
            <span className={classes.value}>
              {Math.round(score)}
              {later !== undefined && Math.round(later) !== Math.round(score) && (
                <span className={classes.gain}> → {Math.round(later)}</span>
              )}
              <span className="visually-hidden"> of 100, {count(findings, 'finding')}</span>
            </span>
          </>
        );
        return (
          <li key={pillar}>
            {pathOf ? (
              <Link className={classes.row} to={pathOf(pillar)}>
                {content}
              </Link>
            ) : (
              <span className={classes.row}>{content}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
